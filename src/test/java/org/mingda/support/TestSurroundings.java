package org.mingda.support;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives each application context a database of its own, the mail server of the JVM and a clock that can be set. */
class TestSurroundings implements ApplicationContextInitializer<GenericApplicationContext> {

    /** The office's own letters: a test may put one there, as an office would, and takes it away again. */
    private static final Path LETTERS = folder();

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("mingda-letters");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.createForContext(),
                        "spring.datasource.username=" + TestDatabase.USER,
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "spring.datasource.hikari.minimum-idle=1",
                        "spring.mail.host=" + TestMail.HOST,
                        "spring.mail.port=" + TestMail.smtpPort(),
                        "mingda.letters.directory=" + LETTERS,
                        "mingda.intake.mailboxes.qingshi-land.address=" + TestMail.OFFICE)
                .applyTo(context);
        context.registerBean("clock", TestClock.class, TestClock::new, definition -> definition.setPrimary(true));
        context.registerBean("takenFlows", TakenFlows.class, TakenFlows::new);
        context.registerBean("greenMail", GreenMail.class, TestMail::server,
                definition -> definition.setDestroyMethodName(""));
    }
}

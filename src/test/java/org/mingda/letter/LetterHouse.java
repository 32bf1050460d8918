package org.mingda.letter;

import static java.util.stream.Collectors.joining;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.AgencyLetterStyles;
import org.mingda.request.FileReferences;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.ReplyAddresses;
import org.mingda.request.Requests;
import org.mingda.request.Secrets;
import org.mingda.request.StoredFiles;
import org.mingda.support.TestDatabase;
import org.mingda.support.TestMail;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The letters alone, on a real PostgreSQL and a real mail server, without web and engine. Not annotated as a
 * configuration, or the tests of the whole application would find it too.
 */
@Import({
    LetterConfiguration.class,
    LetterTemplates.class,
    LetterFonts.class,
    Typesetter.class,
    LetterPress.class,
    LetterNumbers.class,
    LetterStore.class,
    LetterFiles.class,
    Letters.class,
    LetterMail.class,
    MailHandOver.class,
    LetterParcels.class,
    LetterRecipients.class,
    LetterLinks.class,
    LetterAttempts.class,
    SendLetter.class,
    ReplyDrafts.class,
    TemplateText.class,
    Agencies.class,
    Requests.class,
    Secrets.class,
    ReplyAddresses.class,
    ReleaseRecords.class,
    StoredFiles.class,
    FileReferences.class,
    AgencyLetterStyles.class
})
@ImportAutoConfiguration({JacksonAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
class LetterHouse {

    static final Instant NOW = Instant.parse("2026-10-20T01:30:00Z");

    @Bean
    DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.migrated());
        pool.setMaximumPoolSize(20);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    JavaMailSenderImpl mailSender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(TestMail.smtpPort());
        return sender;
    }

    /** A receipt of this agency for a request, by e-mail. */
    static LetterOrder receipt(String agency, String request) {
        return new LetterOrder(agency, request, "receipt", Samples.DAY, Samples.facts("receipt"), "欧阳䶮",
                "ouyang@example.org", "zhang");
    }

    /** An agency of its own, whose registers are empty; its documents begin with 明民. */
    static String newAgency(Agencies agencies) {
        String letters = new Random().ints(6, 'A', 'Z' + 1).mapToObj(Character::toString).collect(joining());
        String id = "agency-" + letters.toLowerCase(Locale.ROOT);
        agencies.save(new Agency(id, letters, "明达市民政局", "明民", "LOCAL_DEPARTMENT", "明达市人民政府", "明达省民政厅", "",
                "明达市示例区人民法院", "明达市文明路1号", "0000-1234567", "工作日"));
        return id;
    }
}

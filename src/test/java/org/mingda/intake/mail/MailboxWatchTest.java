package org.mingda.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxWatchTest {

    private static final long LARGEST = 10_000_000;

    private final OfficeMailbox office = new OfficeMailbox();
    private final Recorder desk = new Recorder();
    private MailboxWatch watch;

    @AfterEach
    void stop() {
        if (watch != null) {
            watch.close();
        }
        office.close();
    }

    @Test
    void theServerTellsOfNewMailAtOnce() {
        office.arrives("gbk-base64");
        watch(office.box(), LARGEST);
        await().until(() -> desk.taken.size() == 1);

        office.arrives("auto-rfc3834");

        await().until(() -> desk.taken.size() == 2);
        assertThat(desk.subjects).containsExactly("信息公开申请", "已收到");
    }

    @Test
    void aServerThatTellsNothingIsAskedFromTimeToTime() {
        Mailbox asks = office.box();
        watch(new Mailbox(asks.address(), asks.host(), asks.port(), asks.protocol(), "", asks.password(), "INBOX", "", "",
                false, Duration.ofMillis(100), true), LARGEST);
        await().until(() -> desk.pulse.contains("up"));

        office.arrives("utf8-plain");

        await().until(() -> desk.subjects.contains("信息公开申请"));
    }

    @Test
    void aServerThatWentSilentIsNoticedByTheNudge() {
        watch(office.box(), LARGEST);
        await().until(() -> desk.pulse.size() == 1);

        await().until(() -> {
            watch.nudge();
            return desk.pulse.size() > 1;
        });
        assertThat(desk.pulse).containsOnly("up");
    }

    @Test
    void aMailboxThatGoesAwayIsReportedAndReadAgainWhenItIsBack() {
        watch(office.box(), LARGEST);
        await().until(() -> desk.pulse.contains("up"));

        office.server.getImap().stopService();
        await().until(() -> desk.pulse.stream().anyMatch(words -> !words.equals("up")));
        assertThat(desk.pulse).anySatisfy(words -> assertThat(words).contains("邮件服务器"));
        int before = desk.pulse.size();
        office.restart();

        await().atMost(Duration.ofSeconds(20)).until(() ->
                desk.pulse.subList(before, desk.pulse.size()).contains("up"));
    }

    @Test
    void aWrongPasswordIsNamed() {
        watch(office.box("", "", "wrong", Duration.ofMinutes(1)), LARGEST);

        await().until(() -> desk.pulse.contains("邮件服务器不接受用户名或者密码"));
    }

    @Test
    void aCrashBeforeTheCommitLeavesTheMailUntouchedAndItIsTakenAfterwards() throws Exception {
        desk.crashes = 1;
        office.arrives("utf8-plain");
        office.folder("Done");
        watch(office.box("", "Done", "secret", Duration.ofMinutes(1)), LARGEST);

        await().until(() -> desk.pulse.contains("邮件没有能保存，稍后重试"));
        await().until(() -> desk.taken.size() == 1);
        await().until(() -> office.folder("Done").getMessageCount() == 1);
        await().until(() -> office.folder("INBOX").getMessageCount() == 0);
    }

    @Test
    void nothingIsMarkedBeforeItIsTaken() throws Exception {
        desk.crashes = 1000;
        office.arrives("utf8-plain");
        watch(office.box(), LARGEST);
        await().until(() -> desk.pulse.size() > 1);
        assertThat(office.seen("INBOX")).containsExactly(false);

        desk.crashes = 0;

        await().until(() -> office.seen("INBOX").contains(true));
        assertThat(desk.taken).hasSize(1);
    }

    @Test
    void aMailThatBreaksTheReaderTwiceGoesToTheDeskUnreadAndTheNextIsRead() {
        desk.unreadable = 1;
        office.arrives("utf8-plain");
        office.arrives("auto-rfc3834");
        watch(office.box(), LARGEST);

        await().until(() -> desk.taken.size() == 1);
        assertThat(desk.subjects).containsExactly("已收到");
        assertThat(desk.unread).containsExactly(1L);
    }

    @Test
    void whatIsTooLargeIsNotFetched() {
        office.arrives("attachment-rfc2231-name");
        watch(office.box(), 200);

        await().until(() -> desk.taken.size() == 1);
        assertThat(desk.taken.get(0).raw()).isNull();
        assertThat(EncodedWords.decode(desk.taken.get(0).subject())).isEqualTo("信息公开申请");
    }

    @Test
    void theSpamFolderIsReadTooAndSaysSo() throws Exception {
        office.sortedOut("Junk", "utf8-plain");
        watch(office.box("Junk", "", "secret", Duration.ofMinutes(1)), LARGEST);

        await().until(() -> desk.taken.size() == 1);
        assertThat(desk.taken.get(0).sortedOut()).isTrue();
    }

    private void watch(Mailbox box, long largest) {
        watch = new MailboxWatch("qingshi-land", box,
                new MailboxReader("qingshi-land", box, desk, largest, Clock.systemUTC()), desk, Duration.ofMillis(50));
        Thread thread = new Thread(watch, "mailbox-test");
        thread.setDaemon(true);
        thread.start();
    }
}

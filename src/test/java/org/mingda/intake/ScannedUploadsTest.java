package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.EventType;
import org.mingda.request.FileNotClean;
import org.mingda.request.FileScans;
import org.mingda.request.FileState;
import org.mingda.request.Ledger;
import org.mingda.request.ScannedFiles;
import org.mingda.request.StoredFiles;
import org.mingda.support.LittleClamd;
import org.mingda.support.MingdaTest;
import org.mingda.support.SampleFiles;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingdaTest
class ScannedUploadsTest {

    private static final byte[] VIRUS = LittleClamd.EICAR.getBytes(StandardCharsets.US_ASCII);

    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired FileScans scans;
    @Autowired StoredFiles unscanned;
    @Autowired SubmitRequest submitRequest;
    @Autowired Attachments attachments;
    @Autowired Ledger ledger;

    private LittleClamd clamd;
    private ScannedFiles scanned;

    @BeforeEach
    void start() throws IOException {
        clamd = new LittleClamd();
        // other tests leave files waiting for a scanner that they do not have
        jdbc.sql("update stored_file set state = 'CLEAN' where state = 'WAITING'").update();
        scanned = new ScannedFiles(jdbc, clock, scans,
                new ClamAv(new ClamAvSettings("127.0.0.1", clamd.port(), Duration.ofSeconds(5))));
    }

    @AfterEach
    void stop() throws IOException {
        clamd.behave(LittleClamd.Mood.WELL);
        clock.advance(Duration.ofHours(1));
        scanned.scanWaiting();
        clamd.close();
    }

    @Test
    void nothingIsGivenOutBeforeItWasFoundClean() throws IOException {
        UUID file = SampleFiles.stored(scanned.storedFiles(), "批复.pdf", SampleFiles.pdf("a"));
        assertThat(unscanned.get(file).state()).isEqualTo(FileState.WAITING);
        assertThatThrownBy(() -> unscanned.open(file)).isInstanceOf(FileNotClean.class).hasMessageContaining("等待安全检查");

        scanned.scanWaiting();
        assertThat(unscanned.get(file).state()).isEqualTo(FileState.CLEAN);
        assertThat(SampleFiles.bytes(unscanned, file)).isEqualTo(SampleFiles.pdf("a"));
    }

    @Test
    void whatIsInfectedIsNeverGivenOutAndTheLedgerTellsIt() throws IOException {
        String number = submitted(SampleFiles.stored(scanned.storedFiles(), "病毒.txt", VIRUS));
        scanned.scanWaiting();

        Attachment attached = attachments.of(number).get(0);
        assertThat(attached.state()).isEqualTo(FileState.REFUSED);
        assertThat(attached.finding()).isEqualTo("Eicar-Test-Signature");
        assertThatThrownBy(() -> unscanned.open(attached.file())).isInstanceOf(FileNotClean.class)
                .hasMessageContaining("没有通过安全检查");
        assertThat(ledger.latest(number, EventType.ATTACHMENT_REFUSED).orElseThrow().text("malware"))
                .isEqualTo("Eicar-Test-Signature");
    }

    @Test
    void aFileFoundInfectedBeforeItIsSubmittedIsToldInTheLedgerToo() {
        UUID file = SampleFiles.stored(scanned.storedFiles(), "病毒.txt", VIRUS);
        scanned.scanWaiting();
        assertThat(ledger.latest(submitted(file), EventType.ATTACHMENT_REFUSED)).isPresent();
    }

    @Test
    void whileTheScannerIsAwayFilesWaitAndAnOfficerSeesWhy() {
        clamd.behave(LittleClamd.Mood.SAYS_NONSENSE);
        UUID file = SampleFiles.stored(scanned.storedFiles(), "批复.pdf", SampleFiles.pdf("b"));
        assertThat(scans.trouble()).isEmpty();
        scanned.scanWaiting();

        assertThat(unscanned.get(file).state()).isEqualTo(FileState.WAITING);
        assertThat(scans.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.files()).isEqualTo(1);
            assertThat(trouble.since()).isEqualTo(clock.instant());
            assertThat(trouble.problem()).contains("maybe");
        });

        clamd.behave(LittleClamd.Mood.WELL);
        scanned.scanWaiting();
        assertThat(unscanned.get(file).state()).as("asked again only after a while").isEqualTo(FileState.WAITING);
        clock.advance(Duration.ofSeconds(15));
        scanned.scanWaiting();
        assertThat(unscanned.get(file).state()).isEqualTo(FileState.CLEAN);
        assertThat(scans.trouble()).isEmpty();
    }

    private String submitted(UUID file) {
        return submitRequest.submit(UUID.randomUUID().toString(), anApplication().build(), List.of(file)).number();
    }
}

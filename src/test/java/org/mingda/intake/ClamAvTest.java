package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.support.LittleClamd;

class ClamAvTest {

    private LittleClamd clamd;
    private ClamAv clamAv;

    @BeforeEach
    void start() throws IOException {
        clamd = new LittleClamd();
        clamAv = new ClamAv(new ClamAvSettings("127.0.0.1", clamd.port(), Duration.ofMillis(500)));
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void aCleanFileGoesThroughWholeAndAVirusIsNamed() throws IOException {
        assertThat(clamAv.findIn(bytes(3_000_000))).isEmpty();
        assertThat(clamd.taken()).isEqualTo(3_000_000);
        assertThat(clamAv.findIn(new ByteArrayInputStream(LittleClamd.EICAR.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("Eicar-Test-Signature");
        assertThat(clamAv.findIn(bytes(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HANGS_UP, ", "HANGS_UP_IN_THE_MIDDLE, ", "SAYS_NONSENSE, maybe", "NEVER_ANSWERS, timed out"})
    void withoutAClearWordThereIsNoVerdict(LittleClamd.Mood mood, String said) {
        clamd.behave(mood);
        assertThatThrownBy(() -> clamAv.findIn(bytes(3_000_000))).isInstanceOf(IOException.class)
                .hasMessageContaining(said == null ? "" : said);
    }

    @Test
    void aFileTooLargeForTheScannerIsNotClean() {
        clamd.behave(LittleClamd.Mood.TAKES_ONLY_A_MEGABYTE);
        assertThatThrownBy(() -> clamAv.findIn(bytes(20_000_000))).hasMessageContaining("size limit exceeded");
    }

    @Test
    void aScannerThatIsAwayGivesNoVerdict() throws IOException {
        clamd.close();
        assertThatThrownBy(() -> clamAv.findIn(bytes(10))).isInstanceOf(IOException.class);
    }

    private static InputStream bytes(int number) {
        return new ByteArrayInputStream(new byte[number]);
    }
}

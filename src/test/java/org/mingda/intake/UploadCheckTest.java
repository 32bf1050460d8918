package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.support.SampleFiles;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

class UploadCheckTest {

    private static final int MEGABYTE = 1 << 20;

    private final UploadCheck check = new UploadCheck(new IntakeSettings(10_000, DataSize.ofMegabytes(2),
            DataSize.ofMegabytes(100), 20, 1000, DataSize.ofMegabytes(500), Duration.ofHours(2), DataSize.ofGigabytes(1)));

    @ParameterizedTest
    @ValueSource(strings = {"申请材料.pdf", "a.exe.pdf"})
    void ordinaryFilesAreTaken(String name) {
        assertThat(flaws(name, SampleFiles.pdf("x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "通知.pdf.EXE", "a.exe. ", "页面.html", "图.svg", "宏.docm"})
    void filesThatMayCarryProgramsAreRefused(String name) {
        assertThat(flaws(name, SampleFiles.pdf("x"))).extracting(Flaw::key).containsExactly("flaw.files.harmful");
    }

    @Test
    void emptyAndOversizedFilesAreRefusedByName() {
        assertThat(flaws("空.pdf", new byte[0])).containsExactly(Flaw.of("files", "files.empty", "空.pdf"));
        assertThat(flaws("大.pdf", new byte[2 * MEGABYTE + 1]))
                .containsExactly(Flaw.of("files", "files.tooLarge", "大.pdf", 2L));
    }

    @Test
    void allFilesTogetherHaveLimitsToo() {
        assertThat(check.checkAll(20, 100 * MEGABYTE)).isEmpty();
        assertThat(check.checkAll(21, 21)).map(Flaw::key).contains("flaw.files.tooMany");
        assertThat(check.checkAll(5, 100 * MEGABYTE + 1)).map(Flaw::key).contains("flaw.files.tooLargeTogether");
    }

    private List<Flaw> flaws(String name, byte[] content) {
        return check.check(new Upload(name, content.length, new ByteArrayResource(content)));
    }
}

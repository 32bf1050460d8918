package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class UploadCheckTest {

    private static final long MEGABYTE = 1 << 20;

    private final UploadCheck check = new UploadCheck(new IntakeSettings(10_000, DataSize.ofMegabytes(20),
            DataSize.ofMegabytes(100), 20, Duration.ofHours(2), DataSize.ofGigabytes(1)));

    @ParameterizedTest
    @ValueSource(strings = {"申请材料.pdf", "照片.JPG", "说明", "表格.xlsx", "a.exe.pdf", "压缩包.zip"})
    void ordinaryFilesAreTaken(String name) {
        assertThat(check.check(name, 20 * MEGABYTE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "通知.pdf.EXE", "a.exe. ", "页面.html", "图.svg", "宏.docm", "a.js\u0000"})
    void filesThatMayCarryProgramsAreRefused(String name) {
        assertThat(check.check(name, 1)).map(Flaw::key).contains("flaw.files.harmful");
    }

    @Test
    void emptyAndOversizedFilesAreRefusedByName() {
        assertThat(check.check("空.pdf", 0)).contains(Flaw.of("files", "files.empty", "空.pdf"));
        assertThat(check.check("大.pdf", 20 * MEGABYTE + 1)).contains(Flaw.of("files", "files.tooLarge", "大.pdf", 20L));
    }

    @Test
    void allFilesTogetherHaveLimitsToo() {
        assertThat(check.checkAll(20, 100 * MEGABYTE)).isEmpty();
        assertThat(check.checkAll(21, 21)).map(Flaw::key).contains("flaw.files.tooMany");
        assertThat(check.checkAll(5, 100 * MEGABYTE + 1)).map(Flaw::key).contains("flaw.files.tooLargeTogether");
    }
}

package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.MingdaTest;
import org.mingda.support.SampleFiles;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingdaTest
class StoredFilesTest {

    @Autowired StoredFiles storedFiles;
    @Autowired FileReferences references;
    @Autowired Attachments attachments;
    @Autowired SubmitRequest submitRequest;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    void aFileComesBackAsItWentInPartByPart() throws IOException {
        byte[] content = new byte[(3 << 20) + 17];
        new Random(1).nextBytes(content);
        StoredFile stored = storedFiles.store(new ByteArrayInputStream(content), "数据.bin");

        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.sha256()).isEqualTo(Sha256.of(content));
        assertThat(storedFiles.get(stored.id())).isEqualTo(stored);
        assertThat(parts(stored.id())).isEqualTo(4);
        assertThat(SampleFiles.bytes(storedFiles, stored.id())).isEqualTo(content);
    }

    @Test
    void theTypeIsThatOfTheBytesAndTheNameOnlyHelps() throws IOException {
        assertThat(stored("照片.jpg", SampleFiles.png()).mediaType()).isEqualTo("image/png");
        assertThat(stored("批复.pdf", SampleFiles.text("批复")).mediaType()).isEqualTo("text/plain");
        assertThat(stored("说明.txt", "申请公开".getBytes("GBK")).mediaType()).isEqualTo("text/plain");
        assertThat(stored("批复.pdf", new byte[] {1, 2, 3}).mediaType()).isEqualTo(FileTypes.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"C:\\桌面\\申请 书.pdf, 申请 书.pdf", "../../etc/passwd, passwd", "照片\u202egpj.exe, 照片gpj.exe",
        "a.exe . , a.exe", "con.txt, _con.txt", "' ', 附件", "..., 附件", "零\u200b宽.txt, 零宽.txt", "张䶮'1'.png, 张䶮'1'.png"})
    void namesAreKeptWithoutWhatMisleads(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
        assertThat(FileNames.clean(given + "\0")).isEqualTo(kept);
    }

    @Test
    void aVeryLongNameKeepsItsEnding() {
        assertThat(FileNames.clean("𠮷".repeat(300) + ".pdf")).hasSize(2 * 251 + 4).endsWith("𠮷.pdf");
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() {
        long before = files();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[3 << 20]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> storedFiles.store(broken, "a.pdf")).hasMessage("gone");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aSubmissionThatFailsGivesNoFileAwayAndTheFileIsSweptAfterADay() throws IOException {
        UUID file = stored("a.pdf", SampleFiles.pdf("a")).id();
        assertThatThrownBy(() -> submitRequest.submit(UUID.randomUUID().toString(), anApplication().build(),
                List.of(file, UUID.randomUUID()))).isInstanceOf(RuntimeException.class);

        assertThat(jdbc.sql("select count(*) from attachment where file = ?").param(file).query(Long.class).single()).isZero();
        references.sweep();
        assertThat(storedFiles.get(file).fileName()).isEqualTo("a.pdf");
        clock.advance(Duration.ofHours(25));
        references.sweep();
        assertThat(jdbc.sql("select count(*) from stored_file where id = ?").param(file).query(Long.class).single()).isZero();
        assertThat(parts(file)).isZero();
    }

    @Test
    void aFileThatBelongsToARequestIsNeitherSweptNorDiscarded() throws IOException {
        UUID file = stored("a.pdf", SampleFiles.pdf("a")).id();
        UUID other = stored("b.pdf", SampleFiles.pdf("b")).id();
        String number = submitRequest.submit(UUID.randomUUID().toString(), anApplication().build(), List.of(file)).number();
        storedFiles.discard(file);
        storedFiles.discard(other);
        clock.advance(Duration.ofDays(3));
        references.sweep();

        assertThat(attachments.of(number)).extracting(Attachment::file).containsExactly(file);
        assertThat(SampleFiles.bytes(storedFiles, file)).isEqualTo(SampleFiles.pdf("a"));
        assertThat(parts(other)).isZero();
    }

    @Test
    void everyTableThatRefersToFilesKeepsThem() {
        List<String> columns = jdbc.sql("select table_name from information_schema.columns where data_type = 'uuid'"
                + " and column_name like '%file%' and table_name <> 'stored_file_part'")
                .query(String.class).list();
        List<String> referring = jdbc.sql("select conrelid::regclass::text from pg_constraint"
                + " where contype = 'f' and confrelid = 'stored_file'::regclass").query(String.class).list();

        assertThat(columns).contains("attachment", "kept_upload");
        assertThat(referring).containsAll(columns);
    }

    private StoredFile stored(String name, byte[] content) throws IOException {
        return storedFiles.store(new ByteArrayInputStream(content), name);
    }

    private long parts(UUID file) {
        return jdbc.sql("select count(*) from stored_file_part where file = ?").param(file).query(Long.class).single();
    }

    private long files() {
        return jdbc.sql("select count(*) from stored_file").query(Long.class).single();
    }
}

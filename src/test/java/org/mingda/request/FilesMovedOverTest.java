package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mingda.support.SampleFiles;
import org.mingda.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an office stored before files had parts and a state is there afterwards, byte for byte. */
class FilesMovedOverTest {

    private static final Timestamp NOW = Timestamp.from(Instant.parse("2026-09-18T01:00:00Z"));

    private final DataSource database = new DriverManagerDataSource(TestDatabase.empty(), "postgres", "");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void attachmentsAndWaitingUploadsKeepTheirBytes() {
        migrate("22");
        UUID attachment = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        byte[] large = new byte[(2 << 20) + 5];
        new Random(7).nextBytes(large);
        before(attachment, large, kept, new byte[] {1});
        migrate("latest");

        StoredFiles files = new StoredFiles(jdbc, new FileReferences(jdbc, Clock.systemUTC()), Clock.systemUTC(), true);
        StoredFile moved = files.get(UUID.fromString(value("select file::text from attachment")));
        assertThat(moved).isEqualTo(new StoredFile(attachment, "批复.pdf", "application/pdf", large.length, Sha256.of(large),
                FileState.CLEAN, StoredFile.UNSCANNED));
        assertThat(SampleFiles.bytes(files, moved.id())).isEqualTo(large);
        assertThat(value("select file::text from kept_upload")).isEqualTo(kept.toString());
        assertThat(SampleFiles.bytes(files, kept)).containsExactly(1);
        assertThat(value("select count(*)::text from stored_file_part where file = '" + attachment + "'")).isEqualTo("3");
    }

    @Test
    void recordsToBeReleasedKeepTheirBytes() {
        migrate("40");
        UUID record = UUID.randomUUID();
        byte[] large = new byte[(1 << 20) + 5];
        new Random(7).nextBytes(large);
        request();
        recordBefore(record, 1, "RELEASE", "批复.pdf", large);
        recordBefore(UUID.randomUUID(), 2, "RELEASE", null, null);
        migrate("latest");

        StoredFiles files = new StoredFiles(jdbc, new FileReferences(jdbc, Clock.systemUTC()), Clock.systemUTC(), true);
        ReleaseRecords records = new ReleaseRecords(jdbc, files);
        assertThat(records.open(record)).hasBinaryContent(large);
        assertThat(records.sha256(record)).isEqualTo(Sha256.of(large));
        assertThat(records.of("AA2026-00001")).extracting(ReleaseRecord::file).containsExactly(record, null);
        assertThat(value("select count(*)::text from stored_file_part")).isEqualTo("2");
    }

    private void recordBefore(UUID id, int item, String disposition, String fileName, byte[] content) {
        jdbc.sql("insert into release_record (id, request, item, title, disposition, doubt, file_name, media_type, size,"
                + " sha256, content, added_by, added_at) values (?, 'AA2026-00001', ?, '', ?, false, ?, ?, ?, ?, ?, '', ?)")
                .params(id, item, disposition, fileName, content == null ? null : "application/pdf",
                        content == null ? null : content.length, content == null ? null : Sha256.of(content), content, NOW)
                .update();
    }

    private void before(UUID attachment, byte[] large, UUID kept, byte[] small) {
        request();
        jdbc.sql("insert into attachment (id, request, file_name, media_type, size, content, added_by, added_at)"
                + " values (?, 'AA2026-00001', '批复.pdf', 'application/pdf', ?, ?, 'applicant', ?)")
                .params(attachment, large.length, large, NOW).update();
        jdbc.sql("insert into kept_upload (id, key, file_name, media_type, size, content, kept_at)"
                + " values (?, 'k', 'a.bin', '', ?, ?, ?)").params(kept, small.length, small, NOW).update();
    }

    private void request() {
        jdbc.sql("insert into agency values ('a', 'AA', '', '', '', '', '', '', '', '', '', '')").update();
        jdbc.sql("insert into request (number, agency, channel, submitted_at, received_on, content, form_wanted, delivery,"
                + " access_code_hash, stage, clock_state) values ('AA2026-00001', 'a', '', ?, ?, '', '', '', '', '', '')")
                .params(NOW, NOW).update();
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }

    private String value(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}

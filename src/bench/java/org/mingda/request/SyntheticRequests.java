package org.mingda.request;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open requests in bulk, received between March and November 2026, with the ledger they would have.
 *
 * <p>Every request has four entries up to its search; every third one consulted a third party (three
 * entries more), every tenth was extended (two more).
 */
final class SyntheticRequests {

    private final JdbcClient jdbc;

    SyntheticRequests(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    void insert(int count) {
        jdbc.sql("""
                insert into agency values ('bench', 'BENCH', '测试市示例局', '测示', 'LOCAL_DEPARTMENT', '测试市人民政府',
                  '示例省示例厅', '', '测试市示例区人民法院', '测试市示例路1号', '000-0000', '工作日')""").update();
        jdbc.sql("""
                insert into request
                select 'BENCH-' || to_char(n, 'FM000000'), 'bench', 'PORTAL',
                  date '2026-03-02' + n % 260, date '2026-03-02' + n % 260, '示例：' || repeat('某项目的环境影响评价文件', 5),
                  'ELECTRONIC', 'EMAIL', md5(n::text), null, null, 'REVIEW', 'RUNNING', date '2026-03-30' + n % 260
                from generate_series(1, :count) n""").param("count", count).update();
        event(1, "RequestSubmitted", 0, "'{}'", 1);
        event(2, "RequestRegistered", 1, "'{\"channel\": \"PORTAL\"}'", 1);
        event(3, "UnitAssigned", 1, "'{\"unit\": \"example-unit\"}'", 1);
        event(4, "SearchRecorded", 3, "'{\"places\": \"档案室、业务系统\", \"found\": true}'", 1);
        event(5, "ConsultationSent", 4, "jsonb_build_object('id', 't' || number)", 3);
        event(6, "ConsultationDelivered", 6, "jsonb_build_object('id', 't' || number)", 3);
        event(7, "ConsultationAnswered", 12, "jsonb_build_object('id', 't' || number)", 3);
        event(8, "ExtensionRequested", 13, "'{\"workingDays\": 10, \"reason\": \"材料较多\"}'", 10);
        event(9, "DeadlineExtended", 14, "'{\"workingDays\": 10}'", 10);
        jdbc.sql("analyze").update();
    }

    /** The sequence of an entry has gaps where a request lacks the entries before it; nobody reads it here. */
    private void event(int sequence, String type, int daysLater, String data, int everyNth) {
        jdbc.sql("""
                insert into request_event
                select number, %d, '%s', received_on + %d, submitted_at, 'example', (%s)::jsonb
                from request where right(number, 6)::int %% %d = 0"""
                .formatted(sequence, type, daysLater, data, everyNth)).update();
    }
}

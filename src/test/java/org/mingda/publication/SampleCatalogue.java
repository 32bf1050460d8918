package org.mingda.publication;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.mingda.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own with agencies and what they published. */
final class SampleCatalogue {

    static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2026, 9, 18).atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                    ZoneId.of("Asia/Shanghai"));

    final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());
    final CatalogueSearch search = new CatalogueSearch(jdbc);
    final Suggestions suggestions = new Suggestions(search, jdbc, CLOCK);

    SampleCatalogue(String... agencies) {
        for (String agency : agencies) {
            jdbc.sql("""
                    insert into agency (id, code, name, letter_prefix, kind, government, superior, online_review,
                                        court, address, phone, office_hours)
                    values (?, ?, ?, '示', 'LOCAL_DEPARTMENT', '', '', '', '', '', '', '')""")
                    .params(agency, "X" + agency.toUpperCase(Locale.ROOT), "示例机关" + agency).update();
        }
    }

    UUID item(String agency, String title, String number, String summary) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into published_item (id, agency, title, document_number, summary, created_on, published_on,
                                            address, topic, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, '', 'required', 'registrar', '2026-09-18')""")
                .params(id, agency, title, number, summary, Date.valueOf("2026-09-01"), Date.valueOf("2026-09-08"))
                .update();
        return id;
    }
}

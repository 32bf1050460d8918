package org.mingda.letter.redaction;

import java.util.List;
import java.util.UUID;
import org.mingda.request.ReleaseRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The boxes that were burned into a file; a file without any was not redacted here. */
@Component
public class RedactionBoxes {

    private final JdbcClient jdbc;

    RedactionBoxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the record's file, in the order in which they were drawn. */
    public List<RedactionBox> of(ReleaseRecord record) {
        return jdbc.sql("select page, x, y, width, height, ground, article, reason from redaction_box where file = ?"
                + " order by place").param(record.file()).query(RedactionBox.class).list();
    }

    void keep(UUID file, List<RedactionBox> boxes) {
        int place = 0;
        for (RedactionBox box : boxes) {
            jdbc.sql("insert into redaction_box values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(file, ++place, box.page(), box.x(), box.y(), box.width(), box.height(), box.ground(),
                            box.article(), box.reason())
                    .update();
        }
    }
}

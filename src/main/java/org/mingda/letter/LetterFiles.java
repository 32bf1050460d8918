package org.mingda.letter;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.mingda.request.ReleaseRecords;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of each letter. */
@Component
class LetterFiles {

    private final JdbcClient database;
    private final ReleaseRecords records;

    LetterFiles(JdbcClient database, ReleaseRecords records) {
        this.database = database;
        this.records = records;
    }

    void add(UUID letter, List<LetterFile> files) {
        for (int place = 0; place < files.size(); place++) {
            LetterFile file = files.get(place);
            database.sql("insert into letter_file (letter, place, record, file_name, media_type, size, sha256)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(letter, place + 1, file.record(), file.fileName(), file.mediaType(), file.size(),
                            file.sha256())
                    .update();
        }
    }

    List<LetterFile> of(UUID letter) {
        return database.sql("select record, file_name, media_type, size, sha256 from letter_file where letter = ?"
                + " order by place").param(letter).query(LetterFile.class).list();
    }

    /**
     * The bytes as they were reviewed, read while they are given.
     *
     * @throws IllegalStateException when they are others now
     */
    InputStream open(LetterFile file) {
        refuseOtherBytes(file);
        return records.open(file.record());
    }

    /** The same, for whoever reads them later; refused now when they are others. */
    InputStreamSource source(LetterFile file) {
        refuseOtherBytes(file);
        return () -> records.open(file.record());
    }

    private void refuseOtherBytes(LetterFile file) {
        if (!records.sha256(file.record()).equals(file.sha256())) {
            throw new IllegalStateException("所附文件 " + file.fileName() + " 的内容与审查时的摘要不符，停止发送");
        }
    }
}

package org.mingda.letter;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of each letter. */
@Component
class LetterFiles {

    private final JdbcClient database;

    LetterFiles(JdbcClient database) {
        this.database = database;
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
     * The bytes as they were reviewed.
     *
     * @throws IllegalStateException when they are others now
     */
    byte[] content(LetterFile file) {
        byte[] content = database.sql("select content from release_record where id = ?").param(file.record())
                .query(byte[].class).single();
        if (!Letters.sha256(content).equals(file.sha256())) {
            throw new IllegalStateException("所附文件 " + file.fileName() + " 的内容与审查时的摘要不符，停止发送");
        }
        return content;
    }
}

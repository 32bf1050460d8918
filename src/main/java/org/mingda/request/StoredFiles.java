package org.mingda.request;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that came in: kept part by part in the database, so that no file is ever whole in memory. */
@Component
public class StoredFiles {

    private static final int PART = 1 << 20;
    private static final String COLUMNS = "id, file_name, media_type, size, sha256, state, finding";

    private final JdbcClient jdbc;
    private final FileReferences references;
    private final Clock clock;
    private final boolean scanned;

    @Autowired
    StoredFiles(JdbcClient jdbc, FileReferences references, Clock clock, ObjectProvider<FileScanner> scanner) {
        this(jdbc, references, clock, scanner.getIfAvailable() != null);
    }

    StoredFiles(JdbcClient jdbc, FileReferences references, Clock clock, boolean scanned) {
        this.jdbc = jdbc;
        this.references = references;
        this.clock = clock;
        this.scanned = scanned;
    }

    /**
     * Stores all bytes of a stream and leaves it open; where a scanner is configured, the file waits for it.
     *
     * @throws IOException when the stream breaks off; nothing is stored then
     */
    @Transactional(rollbackFor = Exception.class)
    public StoredFile store(InputStream content, String fileName) throws IOException {
        String name = FileNames.clean(fileName);
        BufferedInputStream in = new BufferedInputStream(content, 1 << 16);
        StoredFile begun = new StoredFile(UUID.randomUUID(), name, FileTypes.of(in, name), 0, "",
                scanned ? FileState.WAITING : FileState.CLEAN, scanned ? "" : StoredFile.UNSCANNED);
        insert(begun);
        MessageDigest digest = Sha256.digest();
        long size = insertParts(begun.id(), in, digest);
        String sha256 = HexFormat.of().formatHex(digest.digest());
        jdbc.sql("update stored_file set size = ?, sha256 = ? where id = ?").params(size, sha256, begun.id()).update();
        return new StoredFile(begun.id(), name, begun.mediaType(), size, sha256, begun.state(), begun.finding());
    }

    /** An id that is not known is an error of the program. */
    public StoredFile get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where id = ?").param(id)
                .query(StoredFile.class).single();
    }

    /**
     * The bytes, to be given to somebody; read from the database while they are given.
     *
     * @throws FileNotClean when it was not, or not yet, found clean
     */
    public InputStream open(UUID id) {
        StoredFile file = get(id);
        if (!file.clean()) {
            throw new FileNotClean(file);
        }
        return openUnchecked(id);
    }

    /** Writes the bytes to somebody; see {@link #open}. */
    public void copyTo(UUID id, OutputStream target) throws IOException {
        try (InputStream content = open(id)) {
            content.transferTo(target);
        }
    }

    /** The bytes whatever was found in them: for the scanner and for reading mail, never for a person. */
    public InputStream openUnchecked(UUID id) {
        return new StoredParts(place -> jdbc.sql("select content from stored_file_part where file = ? and place = ?")
                .params(id, place).query(byte[].class).optional().orElse(null));
    }

    /** The hash of the bytes as they are kept now, lower-case hex. */
    public String sha256Now(UUID id) {
        MessageDigest digest = Sha256.digest();
        try (InputStream content = openUnchecked(id)) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Forgets a file at once, unless somebody refers to it. */
    @Transactional
    public void discard(UUID id) {
        if (jdbc.sql("select 1 from stored_file where id = ? for update").param(id).query(Integer.class)
                .optional().isPresent() && !references.any(id)) {
            jdbc.sql("delete from stored_file where id = ?").param(id).update();
        }
    }

    private void insert(StoredFile file) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into stored_file (" + COLUMNS + ", stored_at, next_try) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(file.id(), file.fileName(), file.mediaType(), file.size(), file.sha256(), file.state().name(),
                        file.finding(), now, file.state() == FileState.WAITING ? now : null)
                .update();
    }

    private long insertParts(UUID id, InputStream in, MessageDigest digest) throws IOException {
        long size = 0;
        int place = 0;
        for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
            digest.update(part);
            jdbc.sql("insert into stored_file_part (file, place, content) values (?, ?, ?)")
                    .params(id, place++, part).update();
            size += part.length;
        }
        return size;
    }
}

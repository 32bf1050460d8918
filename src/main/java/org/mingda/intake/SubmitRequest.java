package org.mingda.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.AccessCode;
import org.mingda.request.Attachments;
import org.mingda.request.OpenRequest;
import org.mingda.request.Secrets;
import org.mingda.request.Sha256;
import org.mingda.request.StoredFiles;
import org.mingda.request.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a submission with its files, once: the same key again gives the same request and the same access code,
 * so that a second click, a reload or a repeated call never makes a second request.
 */
@Component
public class SubmitRequest {

    private static final String SECRET = "access-code";

    private final JdbcClient jdbc;
    private final OpenRequest openRequest;
    private final Attachments attachments;
    private final StoredFiles storedFiles;
    private final Secrets secrets;
    private final Clock clock;

    SubmitRequest(JdbcClient jdbc, OpenRequest openRequest, Attachments attachments, StoredFiles storedFiles,
            Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.openRequest = openRequest;
        this.attachments = attachments;
        this.storedFiles = storedFiles;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param key chosen by the sender, unique for this submission
     * @param files ids of stored files: they change owner, no byte is copied
     * @throws SubmissionKeyReused when the key came before with another content
     */
    @Transactional
    public Accepted submit(String key, Submission submission, List<UUID> files) {
        String fingerprint = fingerprint(submission, files);
        String accessCode = accessCode(key, fingerprint);
        letOthersWithThisKeyWait(key);
        return earlier(key, fingerprint).map(number -> new Accepted(number, accessCode))
                .orElseGet(() -> accept(key, fingerprint, accessCode, submission, files));
    }

    /** What this key gave when it was used; empty when it was not. */
    public Optional<Accepted> accepted(String key) {
        return jdbc.sql("select fingerprint, request from submission_key where key = ?").param(key)
                .query((row, i) -> new Accepted(row.getString("request"), accessCode(key, row.getString("fingerprint"))))
                .optional();
    }

    private String accessCode(String key, String fingerprint) {
        return AccessCode.of(secrets.derive(SECRET, key + '\n' + fingerprint));
    }

    private Accepted accept(String key, String fingerprint, String accessCode, Submission submission,
            List<UUID> files) {
        String number = openRequest.open(submission, accessCode);
        files.forEach(file -> attachments.add(number, file, submission.recordedBy()));
        jdbc.sql("insert into submission_key (key, fingerprint, request, used_at) values (?, ?, ?, ?)")
                .params(key, fingerprint, number, Timestamp.from(clock.instant())).update();
        return new Accepted(number, accessCode);
    }

    private void letOthersWithThisKeyWait(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(key).query((row, i) -> i).list();
    }

    private Optional<String> earlier(String key, String fingerprint) {
        return jdbc.sql("select fingerprint, request from submission_key where key = ?").param(key)
                .query((row, i) -> {
                    if (!row.getString("fingerprint").equals(fingerprint)) {
                        throw new SubmissionKeyReused();
                    }
                    return row.getString("request");
                }).optional();
    }

    private String fingerprint(Submission submission, List<UUID> files) {
        MessageDigest digest = Sha256.digest();
        digest.update(submission.undated().toString().getBytes(StandardCharsets.UTF_8));
        files.stream().map(storedFiles::get).forEach(file ->
                digest.update((file.fileName() + '\n' + file.sha256()).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.mingda.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the records a reply decides on (拟公开的信息); its bytes are read apart from it.
 *
 * @param item its number in the list, from 1
 * @param ground id of the ground on which it, or a part of it, is withheld; null when nothing is
 * @param article where the ground stands in the law
 * @param doubt whether the handler is not sure that it may be released
 * @param fileName null when it has no file
 * @param size of the file in bytes; null without a file
 * @param sha256 of the file's bytes, lower-case hex; null without a file
 * @param file id of the {@link StoredFile}; null without a file
 * @param madeFrom id of the record whose file was cleaned or redacted into this one; null when it came as it is
 */
public record ReleaseRecord(UUID id, String request, int item, String title, Disposition disposition, String ground,
        String article, String reason, boolean doubt, String fileName, String mediaType, Long size, String sha256,
        UUID file, UUID madeFrom, String addedBy, Instant addedAt) {

    public boolean hasFile() {
        return sha256 != null;
    }

    /** The same with a file that was made from its own. */
    ReleaseRecord with(StoredFile made, String actor, Instant now) {
        return new ReleaseRecord(UUID.randomUUID(), request, item, title, disposition, ground, article, reason, doubt,
                made.fileName(), made.mediaType(), made.size(), made.sha256(), made.id(), id, actor, now);
    }

    /** A hash of all that the applicant would get and read of it; {@code fileSha256} is that of the bytes as kept. */
    public String seal(String fileSha256) {
        String text = Stream.of(item, title, disposition, ground, article, reason, fileName, mediaType, fileSha256)
                .map(part -> Objects.toString(part, "")).map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("\n"));
        return Sha256.of(text);
    }

    /** Of these records those that the applicant would get. */
    public static List<ReleaseRecord> given(List<ReleaseRecord> records) {
        return records.stream().filter(record -> record.disposition().given()).toList();
    }
}

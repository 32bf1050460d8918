package org.mingda.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that an agency published, as its catalogue lists it.
 *
 * @param address a web address; empty when it can be read on our own page only
 * @param replyTo the number of the request whose reply it repeats, for officers only; null for anything else
 * @param file the stored file to read and download; null for none
 * @param recordedBy the login of who changed it last
 * @param withdrawnOn null while the public can see it
 */
public record PublishedItem(
        UUID id,
        String agency,
        String title,
        String documentNumber,
        String topic,
        LocalDate createdOn,
        LocalDate publishedOn,
        String address,
        String summary,
        String replyTo,
        UUID file,
        String recordedBy,
        Instant recordedAt,
        LocalDate withdrawnOn,
        String withdrawnReason) {

    /** All that are stored; the rest is derived. */
    static final String COLUMNS = "id, agency, title, document_number, topic, created_on, published_on, address, summary,"
            + " reply_to, file, recorded_by, recorded_at, withdrawn_on, withdrawn_reason";

    public boolean withdrawn() {
        return withdrawnOn != null;
    }
}

package org.mingda.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mingda.account.Person;
import org.mingda.letter.redaction.PagePictures;
import org.mingda.letter.redaction.RedactRecord;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Request;
import org.mingda.request.UseCaseRefused;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of a record as pictures, and the file it was made from: for who draws boxes and who checks them. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/records/{id}")
class RedactedFiles {

    private static final MediaType WORDS = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final DeskAccess access;
    private final ReleaseRecords records;
    private final RedactRecord redact;
    private final PagePictures pictures;

    RedactedFiles(DeskAccess access, ReleaseRecords records, RedactRecord redact, PagePictures pictures) {
        this.access = access;
        this.records = records;
        this.redact = redact;
        this.pictures = pictures;
    }

    /** A page of the file that boxes are drawn on. */
    @GetMapping("/redact/pages/{place}.png")
    ResponseEntity<byte[]> before(@PathVariable String number, @PathVariable UUID id, @PathVariable("place") int page) {
        return picture(inside(number, id), page, redact::source);
    }

    /** A page of the file that would be given. */
    @GetMapping("/pages/{place}.png")
    ResponseEntity<byte[]> after(@PathVariable String number, @PathVariable UUID id, @PathVariable("place") int page) {
        return picture(inside(number, id), page, UnaryOperator.identity());
    }

    /** The file as it came, which never leaves the house; of a record that was not changed its own. */
    @GetMapping("/original")
    ResponseEntity<Resource> original(@PathVariable String number, @PathVariable UUID id) {
        ReleaseRecord record = inside(number, id);
        ReleaseRecord original = records.original(record).orElse(record);
        if (!original.hasFile()) {
            throw new NotOnFile();
        }
        return Download.fromOutside(original.fileName(), original.mediaType(), original.size(),
                records.open(original.id()));
    }

    private ReleaseRecord inside(String number, UUID id) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (!access.maySeeOriginal(officer, request)) {
            throw new NotAllowed();
        }
        return records.find(number, id).orElseThrow(NotOnFile::new);
    }

    private ResponseEntity<byte[]> picture(ReleaseRecord record, int page, UnaryOperator<ReleaseRecord> which) {
        if (!RedactRecord.canBe(record)) {
            throw new NotOnFile();
        }
        try {
            ReleaseRecord shown = which.apply(record);
            return answer(HttpStatus.OK, MediaType.IMAGE_PNG,
                    pictures.png(shown.file(), page, () -> redact.read(shown)));
        } catch (UseCaseRefused refused) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, WORDS,
                    refused.getMessage().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, byte[] body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).contentType(type).body(body);
    }
}

package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.mingda.letter.DeliveryProofs;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterFormats;
import org.mingda.web.Download;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Letters of the requests opened in this session, as PDF and OFD. */
@Controller
class TrackedLetterController {

    private final Tracking tracking;
    private final LetterFormats formats;
    private final DeliveryProofs proofs;

    TrackedLetterController(Tracking tracking, LetterFormats formats, DeliveryProofs proofs) {
        this.proofs = proofs;
        this.tracking = tracking;
        this.formats = formats;
    }

    @GetMapping("/track/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable String id, HttpServletRequest request) {
        return OpenedRequests.of(request).stream().map(number -> find(number, id)).flatMap(Optional::stream).findFirst()
                .map(letter -> download(letter, request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same pages as OFD (GB/T 33190), to be saved. */
    @GetMapping("/track/letters/{id}.ofd")
    ResponseEntity<byte[]> ofd(@PathVariable String id, HttpServletRequest request) {
        return OpenedRequests.of(request).stream().map(number -> find(number, id)).flatMap(Optional::stream).findFirst()
                .map(letter -> downloadOfd(letter, request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The first download of a letter that waits on the portal is the proof that it was delivered. */
    private ResponseEntity<byte[]> download(Letter letter, HttpServletRequest request) {
        byte[] pdf = tracking.pdf(letter);
        note(letter, request);
        return Download.pdf(letter.fileName(), pdf);
    }

    private ResponseEntity<byte[]> downloadOfd(Letter letter, HttpServletRequest request) {
        byte[] ofd = formats.ofd(letter);
        note(letter, request);
        return Download.saved(letter.fileName("ofd"), ofd);
    }

    /** Who only asks what there is has not got it. */
    private void note(Letter letter, HttpServletRequest request) {
        if (Download.isTaken(request)) {
            proofs.downloaded(letter, "在查询页面");
        }
    }

    /** A file that leaves with a letter: only ever saved, under its own name. */
    @GetMapping("/track/letters/{id}/files/{place}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable int place, HttpServletRequest request) {
        return OpenedRequests.of(request).stream().map(number -> tracking.file(number, id, place))
                .flatMap(Optional::stream).findFirst()
                .map(file -> Download.saved(file.fileName(), file.size(), tracking.open(file)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Letter> find(String number, String id) {
        try {
            return tracking.letter(number, UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

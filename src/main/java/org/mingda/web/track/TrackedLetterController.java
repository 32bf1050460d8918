package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.mingda.letter.Letter;
import org.mingda.web.Download;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Letters of the requests opened in this session, as PDF. */
@Controller
class TrackedLetterController {

    private final Tracking tracking;

    TrackedLetterController(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/track/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable String id, HttpServletRequest request) {
        return OpenedRequests.of(request).stream().map(number -> find(number, id)).flatMap(Optional::stream).findFirst()
                .map(letter -> Download.pdf(letter.fileName(), tracking.pdf(letter)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

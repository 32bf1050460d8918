package org.mingda.web.guard;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A fresh challenge for a page that stood open until its own expired. */
@RestController
class ChallengeController {

    private final Altcha altcha;

    ChallengeController(Altcha altcha) {
        this.altcha = altcha;
    }

    @GetMapping(path = "/apply/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(altcha.challenge());
    }
}

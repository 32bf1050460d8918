package org.mingda.web;

import java.util.UUID;
import org.mingda.letter.LetterFormats;
import org.mingda.letter.Letters;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells a letter's page in which formats it can be saved. */
@ControllerAdvice(assignableTypes = LetterPage.class)
class LetterFormatPanel {

    private final Letters letters;
    private final LetterFormats formats;

    LetterFormatPanel(Letters letters, LetterFormats formats) {
        this.letters = letters;
        this.formats = formats;
    }

    @ModelAttribute("hasDocx")
    boolean hasDocx(@PathVariable UUID id) {
        return letters.find(id).filter(formats::hasDocx).isPresent();
    }
}

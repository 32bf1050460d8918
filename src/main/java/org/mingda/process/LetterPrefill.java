package org.mingda.process;

import org.mingda.letter.LetterDraft;
import org.mingda.letter.LetterDrafts;
import org.springframework.stereotype.Component;

/** What the form for a letter that an officer wrote begins with; read on the fly, never stored. */
@Component("letterPrefill")
public class LetterPrefill {

    private final LetterDrafts drafts;

    LetterPrefill(LetterDrafts drafts) {
        this.drafts = drafts;
    }

    public String letterName(String number) {
        return drafts.waiting(number).map(LetterDraft::title).orElse("");
    }
}

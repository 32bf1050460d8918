package org.mingda.letter;

import org.mingda.letter.LetterDraft.State;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and sends the free letters (另制文书) that the head has agreed to; each step does its work once. */
@Component
public class OtherLetters {

    private static final String KEY = "other:";

    private final Requests requests;
    private final LetterDrafts drafts;
    private final FreeLetters free;
    private final IssuedLetters issued;

    OtherLetters(Requests requests, LetterDrafts drafts, FreeLetters free, IssuedLetters issued) {
        this.requests = requests;
        this.drafts = drafts;
        this.free = free;
        this.issued = issued;
    }

    @Transactional
    public void issue(String number) {
        requests.lock(number);
        drafts.in(number, State.APPROVED).forEach(draft -> {
            issued.issue(KEY + draft.id(), free.whole(number, draft.template(), draft.facts()));
            drafts.set(draft, State.ISSUED);
        });
    }

    /** By e-mail; a letter without an address waits on its page for whoever posts it or hands it over. */
    @Transactional
    public void send(String number) {
        requests.lock(number);
        drafts.in(number, State.ISSUED).forEach(draft -> {
            issued.send(number, KEY + draft.id());
            drafts.set(draft, State.SENT);
        });
    }
}

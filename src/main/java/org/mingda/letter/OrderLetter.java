package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingda.letter.LetterDraft.State;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Request;
import org.mingda.request.RequestProcess;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer writes a free letter (另制文书) to the applicant of an open request and puts it before the head; nothing
 * leaves by that. With the reply the office says its last word, so from its signature on there is none.
 */
@Component
public class OrderLetter {

    /** Characters of one field. */
    private static final int LONGEST = 20_000;

    private final Requests requests;
    private final FreeLetters free;
    private final LetterDrafts drafts;
    private final Ledger ledger;
    private final RequestProcess process;
    private final ReplyMade replyMade;

    OrderLetter(Requests requests, FreeLetters free, LetterDrafts drafts, Ledger ledger, RequestProcess process,
            ReplyMade replyMade) {
        this.replyMade = replyMade;
        this.requests = requests;
        this.free = free;
        this.drafts = drafts;
        this.ledger = ledger;
        this.process = process;
    }

    /** Why this request gets no letter any more, in a sentence; empty while one may be written. */
    public Optional<String> tooLate(Request request) {
        if (!request.open()) {
            return Optional.of("本件已经办结，不能再另制文书。");
        }
        return replyMade.of(request.number()) ? Optional.of("本件的答复已经签发，不能再另制文书。") : Optional.empty();
    }

    /**
     * Refused when a fact is missing or the letter cannot be made.
     *
     * @param sent what was typed, by the fact's name
     */
    @Transactional
    public LetterDraft order(String number, String template, Map<String, String> sent, String author) {
        tooLate(requests.lockOpen(number)).ifPresent(sentence -> {
            throw new UseCaseRefused(sentence);
        });
        refuseWhen(Stream.of(State.WAITING, State.APPROVED).anyMatch(state -> !drafts.in(number, state).isEmpty()),
                "本件已有一份文书在审签，办完以后才能再制发一份。您写的内容还在下面。");
        refuseWhen(sent.values().stream().anyMatch(text -> text.length() > LONGEST), "每一栏最多 " + LONGEST + " 字，请缩短。");
        free.whole(number, template, sent);
        LetterDraft draft = drafts.add(number, template, free.form(number, template).title(),
                free.typed(number, template, sent), author);
        ledger.append(number, EventType.LETTER_DRAFTED, author,
                Map.of("draft", draft.id().toString(), "title", draft.title()));
        process.letterDrafted(number);
        return draft;
    }
}

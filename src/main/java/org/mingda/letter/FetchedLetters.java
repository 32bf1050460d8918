package org.mingda.letter;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.RequestProcess;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that a recipient has a letter, because he fetched it with the link of its mail: a stronger proof than the mail
 * server's word, and one that counts even when a report said that the mail did not arrive.
 */
@Component
class FetchedLetters implements LetterFetched {

    private static final String APPLICANT = "applicant";

    private final Letters letters;
    private final Requests requests;
    private final Ledger ledger;
    private final DeliveryTries tries;
    private final DeliveryFacts facts;
    private final CaseClock caseClock;
    private final RequestProcess process;

    FetchedLetters(Letters letters, Requests requests, Ledger ledger, DeliveryTries tries, DeliveryFacts facts,
            CaseClock caseClock, RequestProcess process) {
        this.letters = letters;
        this.requests = requests;
        this.ledger = ledger;
        this.tries = tries;
        this.facts = facts;
        this.caseClock = caseClock;
        this.process = process;
    }

    @Override
    @Transactional
    public void fetched(UUID id, String how) {
        Letter letter = letters.find(id).orElseThrow();
        requests.lock(letter.request());
        if (told(letter)) {
            return;
        }
        String proof = "申请人于 " + facts.minute() + " 凭查询码用邮件中的链接下载";
        Optional<DeliveryTry> last = tries.latest(id);
        Optional<DeliveryTry> bounced = last.filter(one -> one.way() == DeliveryWay.EMAIL && one.failed());
        if (bounced.isPresent()) {
            facts.delivered(letter, bounced.get(), caseClock.today(), proof, null, APPLICANT);
            process.delivered(letter.request(), id.toString());
        } else {
            note(letter, how, proof);
            last.filter(DeliveryTry::delivered).ifPresent(one -> tries.strengthen(one.id(), proof));
        }
    }

    private void note(Letter letter, String how, String proof) {
        ledger.append(letter.request(), EventType.LETTER_DELIVERED, APPLICANT, Map.of("letter", letter.id().toString(),
                "title", letter.title(), "number", letter.number(), "way", how, "proof", proof));
    }

    private boolean told(Letter letter) {
        return ledger.of(letter.request()).stream().anyMatch(entry -> entry.type() == EventType.LETTER_DELIVERED
                && letter.id().toString().equals(entry.text("letter")) && APPLICANT.equals(entry.actor()));
    }
}

package org.mingda.request;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggests to publish what a request asked for (Article 44), also when it was answered; publishing comes later. */
@Component
public class SuggestPublication {

    private static final String APPLICANT = "applicant";

    private final Requests requests;
    private final Ledger ledger;
    private final SimilarRequests similar;

    SuggestPublication(Requests requests, Ledger ledger, SimilarRequests similar) {
        this.requests = requests;
        this.ledger = ledger;
        this.similar = similar;
    }

    /** An officer notes that so many applicants asked for it. */
    @Transactional
    public void byOfficer(String number, String actor) {
        refuseCorrections(requests.lock(number));
        if (suggested(number, false).isPresent()) {
            throw new UseCaseRefused("已经对本件提出过主动公开的建议。");
        }
        ledger.append(number, EventType.PUBLICATION_SUGGESTED, actor, Map.of("applicants", similar.applicants(number)));
    }

    /** The applicant suggests it; a second time changes nothing. */
    @Transactional
    public void byApplicant(String number) {
        refuseCorrections(requests.lock(number));
        if (suggested(number, true).isEmpty()) {
            ledger.append(number, EventType.PUBLICATION_SUGGESTED, APPLICANT, Map.of());
        }
    }

    /** What is about one person is nothing to publish. */
    private static void refuseCorrections(Request request) {
        if (request.kind() == RequestKind.CORRECTION) {
            throw new UseCaseRefused("更正申请涉及申请人自身的信息，不能建议主动公开。");
        }
    }

    /** The suggestion of the applicant, or that of an officer. */
    public Optional<LedgerEntry> suggested(String number, boolean byApplicant) {
        return ledger.of(number).stream().filter(entry -> entry.type() == EventType.PUBLICATION_SUGGESTED
                && entry.actor().equals(APPLICANT) == byApplicant).findFirst();
    }
}

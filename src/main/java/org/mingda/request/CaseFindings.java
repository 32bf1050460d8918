package org.mingda.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is known about a request when its outcome is determined. A reopened request starts afresh. */
@Component("findings")
public class CaseFindings {

    private static final Set<EventType> APPLICANT_EVENTS = Set.of(EventType.CLARIFICATION_ACCEPTED,
            EventType.CLARIFICATION_LAPSED, EventType.CLARIFICATION_UNCLEAR, EventType.FEE_PAID, EventType.FEE_LAPSED,
            EventType.FEE_WAIVED, EventType.REQUEST_WITHDRAWN);
    private static final Set<EventType> NO_GOOD_REASONS = Set.of(EventType.REASONS_REJECTED, EventType.REASONS_LAPSED);

    private final Ledger ledger;

    CaseFindings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether the latest findings call for advice (疑难件会商). */
    public boolean hardCase(String number) {
        return latest(number).filter(entry -> Boolean.parseBoolean(entry.text("hardCase"))).isPresent();
    }

    /** The latest findings; empty before there are any. */
    public Optional<Findings> of(String number) {
        return latest(number).map(Findings::of);
    }

    /** What the latest findings say under this name besides; empty when they say nothing. */
    public Optional<String> said(String number, String name) {
        return latest(number).map(entry -> entry.text(name));
    }

    OutcomeInputs inputs(String number) {
        List<LedgerEntry> entries = ledger.ofRound(number);
        ThirdPartyViews views = new ThirdPartyViews(entries);
        return new OutcomeInputs(applicantState(entries), last(entries, NO_GOOD_REASONS).isPresent(),
                of(number).orElse(Findings.ofNature(RequestNature.INFORMATION, false, false)),
                views.together(), views.publicInterest());
    }

    private static ApplicantState applicantState(List<LedgerEntry> entries) {
        return last(entries, APPLICANT_EVENTS).map(LedgerEntry::type).map(type -> switch (type) {
            case CLARIFICATION_LAPSED -> ApplicantState.CLARIFICATION_OVERDUE;
            case CLARIFICATION_UNCLEAR -> ApplicantState.STILL_UNCLEAR;
            case FEE_LAPSED -> ApplicantState.FEE_UNPAID;
            case REQUEST_WITHDRAWN -> ApplicantState.WITHDRAWN;
            default -> ApplicantState.ORDINARY;
        }).orElse(ApplicantState.ORDINARY);
    }

    private Optional<LedgerEntry> latest(String number) {
        return ledger.latestOfRound(number, EventType.FINDINGS_RECORDED);
    }

    private static Optional<LedgerEntry> last(List<LedgerEntry> entries, Set<EventType> types) {
        return entries.stream().filter(entry -> types.contains(entry.type())).reduce((earlier, later) -> later);
    }
}

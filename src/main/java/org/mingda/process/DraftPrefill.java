package org.mingda.process;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.ReplyDrafts;
import org.mingda.request.CaseFindings;
import org.mingda.request.Findings;
import org.mingda.request.ProposeOutcome;
import org.mingda.request.Proposal;
import org.springframework.stereotype.Component;

/** What stands in the drafting form when it opens: the latest draft, or else what the rules propose. */
@Component("drafting")
public class DraftPrefill {

    private final ReplyDrafts drafts;
    private final ProposeOutcome proposals;
    private final CaseFindings findings;
    private final Outcomes outcomes;
    private final SimilarPrefill similar;

    DraftPrefill(ReplyDrafts drafts, ProposeOutcome proposals, CaseFindings findings, Outcomes outcomes,
            SimilarPrefill similar) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.findings = findings;
        this.outcomes = outcomes;
        this.similar = similar;
    }

    public String proposedOutcome(String number) {
        return proposals.latest(number).map(Proposal::outcome).orElse("");
    }

    public String proposedGround(String number) {
        return proposals.latest(number).map(Proposal::ground).orElse("");
    }

    public String outcome(String number) {
        return draft(number).map(ReplyDraft::outcome).orElseGet(() -> proposedOutcome(number));
    }

    public String ground(String number) {
        return draft(number).map(ReplyDraft::ground).orElseGet(() -> proposedGround(number));
    }

    /** The article of the refusal that the rules propose, which the officer may make more exact. */
    public String refusalArticle(String number) {
        return evidence(number, "refusalArticle").or(() -> proposals.latest(number).map(Proposal::ground)
                .flatMap(outcomes::ground).filter(ground -> ground.evidence().contains("refusal-article"))
                .filter(ground -> !ground.outcome().equals("partial")).map(Ground::article)).orElse("");
    }

    public String publicPlace(String number) {
        return kept(number, "publicPlace");
    }

    public String specialLaw(String number) {
        return kept(number, "specialLaw");
    }

    public String responsibleAgencyName(String number) {
        return kept(number, "responsibleAgencyName");
    }

    public String responsibleContact(String number) {
        return kept(number, "responsibleContact");
    }

    public String agencySearch(String number) {
        return kept(number, "agencySearch");
    }

    public String properChannel(String number) {
        return kept(number, "properChannel");
    }

    public String earlierReplyNumber(String number) {
        return keptOr(number, "earlierReplyNumber", similar::earlierReplyNumber);
    }

    public String earlierReplyOn(String number) {
        return keptOr(number, "earlierReplyOn", similar::earlierReplyOn);
    }

    public String differenceReason(String number) {
        return draft(number).map(ReplyDraft::differenceReason).orElse("");
    }

    /** As drafted before, or as the registrar found it. */
    private String kept(String number, String evidence) {
        return evidence(number, evidence).or(() -> findings.said(number, evidence)).orElse("");
    }

    /** A repeated request rests on the reply that was given to the same applicant before, as far as it is on file. */
    private String keptOr(String number, String evidence, UnaryOperator<String> proposed) {
        String kept = kept(number, evidence);
        boolean repeated = findings.of(number).filter(Findings::repeated).isPresent();
        return kept.isEmpty() && repeated ? proposed.apply(number) : kept;
    }

    private Optional<String> evidence(String number, String name) {
        return draft(number).map(draft -> draft.evidence().get(name));
    }

    private Optional<ReplyDraft> draft(String number) {
        return drafts.latest(number);
    }
}

package org.mingda.web;

import java.time.LocalDate;
import java.util.List;
import org.mingda.intake.Application;
import org.mingda.intake.DeskEntry;
import org.mingda.intake.EvidenceCheck;
import org.mingda.law.CaseHistory;
import org.mingda.law.ReceiptRule;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicantKind;
import org.mingda.request.CaseClock;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.KnownApplicants;
import org.mingda.request.KnownApplicants.Earlier;
import org.mingda.request.RequestKind;
import org.springframework.stereotype.Component;

/** What follows from what an officer has typed so far: the receipt date with its rule, and who has asked before. */
@Component
class EntryHints {

    private final EvidenceCheck check;
    private final CurrentCalendar calendar;
    private final CaseClock caseClock;
    private final KnownApplicants applicants;

    EntryHints(EvidenceCheck check, CurrentCalendar calendar, CaseClock caseClock, KnownApplicants applicants) {
        this.check = check;
        this.calendar = calendar;
        this.caseClock = caseClock;
        this.applicants = applicants;
    }

    /**
     * @param received the receipt date in words; null while the evidence does not prove one
     * @param due last day for the reply; null for a correction, for which the law sets none
     * @param rule why this day, with its article
     */
    record Hint(String received, String due, String rule, List<Earlier> earlier) {}

    Hint of(DeskEntry entry) {
        LocalDate received = received(entry);
        return new Hint(ChineseDates.day(received), received == null ? null : due(entry, received), why(entry.rule()),
                earlier(entry.application()));
    }

    private LocalDate received(DeskEntry entry) {
        boolean proven = entry.rule() != null && check.check(entry.rule(), entry.evidence()).isEmpty();
        return proven ? entry.rule().receiptDate(entry.evidence()) : null;
    }

    private String due(DeskEntry entry, LocalDate received) {
        return entry.kind() == RequestKind.CORRECTION ? null : ChineseDates.day(calendar.replyClock().due(
                new CaseHistory(entry.rule().channel(), received, List.of()), caseClock.today()));
    }

    private static String why(ReceiptRule rule) {
        return rule == null ? "请选择申请渠道。"
                : rule.label() + "以" + rule.countsAs() + "为收到之日（《条例》" + rule.article() + "）。";
    }

    private List<Earlier> earlier(Application form) {
        boolean known = !form.idNumber().isEmpty()
                || !form.name().isEmpty() && !(form.phone() + form.email() + form.address()).isEmpty();
        Applicant probe = new Applicant(ApplicantKind.NATURAL, form.name(), form.idType(), form.idNumber(), null,
                form.phone(), form.email(), form.address());
        return known ? applicants.of(form.agency(), probe, form.content()) : List.of();
    }
}

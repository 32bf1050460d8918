package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.account.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The correction of information about oneself (更正, Article 41): verified, approved by another person, carried out. */
@Component
public class Corrections {

    private final AssignToUnit assignToUnit;
    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;

    Corrections(AssignToUnit assignToUnit, Requests requests, Ledger ledger, CaseClock caseClock) {
        this.assignToUnit = assignToUnit;
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
    }

    /** Whether the latest verification says that the information is to be corrected. */
    public boolean due(String number) {
        return CorrectionFinding.CORRECT.name().equals(report(number).text("finding"));
    }

    /** The latest verification. */
    public LedgerEntry report(String number) {
        return ledger.latest(number, EventType.CORRECTION_VERIFIED).orElseThrow();
    }

    /** Gives the request to the unit that keeps the information. */
    @Transactional
    public void assign(String number, String unit, String note, String actor) {
        Request request = requests.lockOpen(number);
        Unit found = assignToUnit.unit(unit, request);
        requests.setUnit(number, found.id());
        ledger.append(number, EventType.UNIT_ASSIGNED, actor,
                Map.of("unit", found.id(), "unitName", found.name(), "note", note));
    }

    @Transactional
    public void verify(String number, CorrectionReport report, String actor) {
        requests.lockOpen(number);
        refuseUnless(report.finding() == CorrectionFinding.CORRECT || !report.reasons().isBlank(),
                "不予更正或者本机关无权更正的，请填写理由。");
        refuseUnless(report.finding() != CorrectionFinding.TRANSFER
                || !report.competentAgency().isBlank() && !report.competentContact().isBlank(),
                "转送有权更正的行政机关的，请填写该机关的名称和联系方式（《条例》第四十一条）。");
        refuseUnless(report.transferredOn() == null || !report.transferredOn().isAfter(caseClock.today()),
                "转送的日期不能晚于今天。");
        ledger.append(number, EventType.CORRECTION_VERIFIED, actor, data(report));
    }

    @Transactional
    public void sendBack(String number, String reason, String actor) {
        mayApprove(number, actor);
        refuseUnless(!reason.isBlank(), "退回的，请填写理由，理由会退给承办人。");
        ledger.append(number, EventType.REPLY_SENT_BACK, actor, Map.of("reason", reason));
    }

    /** The information itself has been corrected. */
    @Transactional
    public void corrected(String number, String correction, LocalDate on, String actor) {
        requests.lockOpen(number);
        refuseUnless(!on.isAfter(caseClock.today()), "更正的日期不能晚于今天。");
        ledger.append(number, EventType.INFORMATION_CORRECTED, on, actor, Map.of("correction", correction));
    }

    /** Refuses who verified: somebody else agrees to it. */
    @Transactional
    public void mayApprove(String number, String actor) {
        requests.lockOpen(number);
        refuseUnless(!report(number).actor().equals(actor), "本件由您核实，不能由您审批，请由其他负责人审批。");
    }

    private static Map<String, Object> data(CorrectionReport report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("finding", report.finding().name());
        data.put("information", report.information());
        data.put("inaccuracy", report.inaccuracy());
        data.put("facts", report.facts());
        data.put("reasons", report.reasons());
        data.put("competentAgency", report.competentAgency());
        data.put("competentContact", report.competentContact());
        if (report.transferredOn() != null) {
            data.put("transferredOn", report.transferredOn().toString());
        }
        return data;
    }
}

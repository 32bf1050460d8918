package org.mingda.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingda.request.Consultee;
import org.mingda.request.ConsulteeKind;
import org.mingda.request.Consultees;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the applicant that others are asked and that the time for it does not count (征求意见告知书, Article 33): one
 * letter each time consultations are decided on, however many are asked, and none of them is named.
 */
@Component
public class ApplicantConsultationNotice {

    private static final Map<ConsulteeKind, String> NAMES = Map.of(ConsulteeKind.THIRD_PARTY, "第三方",
            ConsulteeKind.CO_PRODUCER, "共同制作机关", ConsulteeKind.AGENCY, "其他行政机关");
    private static final Map<ConsulteeKind, String> ARTICLES = Map.of(ConsulteeKind.THIRD_PARTY, "第三十二条",
            ConsulteeKind.CO_PRODUCER, "第三十四条", ConsulteeKind.AGENCY, "第十一条");

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final Requests requests;
    private final Ledger ledger;
    private final Consultees consultees;

    ApplicantConsultationNotice(IssuedLetters issued, RequestFacts facts, Requests requests, Ledger ledger,
            Consultees consultees) {
        this.issued = issued;
        this.facts = facts;
        this.requests = requests;
        this.ledger = ledger;
        this.consultees = consultees;
    }

    /** Makes the letter; several consultations of one request arrive here at the same moment. */
    @Transactional
    public void issue(String number) {
        requests.lock(number);
        issued.issue(key(number), facts.toApplicant(number, "consultation-notice", facts(number)));
    }

    @Transactional
    public void send(String number) {
        requests.lock(number);
        issued.send(number, key(number));
    }

    private Map<String, Object> facts(String number) {
        List<ConsulteeKind> kinds = asked(number).stream().map(Consultee::kind).distinct().sorted().toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("consulted", words(NAMES, kinds));
        facts.put("legalBasis", words(ARTICLES, kinds));
        facts.put("sentOn", firstLetter(number));
        // while the clock is paused nobody knows the due date yet
        facts.put("dueExplanation", "");
        return facts;
    }

    private static String words(Map<ConsulteeKind, String> words, List<ConsulteeKind> kinds) {
        return kinds.stream().map(words::get).collect(Collectors.joining("、"));
    }

    private List<Consultee> asked(String number) {
        List<?> ids = (List<?>) decided(number).data().get("ids");
        return consultees.of(number).stream().filter(one -> ids.contains(one.id())).toList();
    }

    private LocalDate firstLetter(String number) {
        int since = decided(number).sequence();
        return ledger.of(number).stream().filter(entry -> entry.sequence() > since)
                .filter(entry -> entry.type() == EventType.CONSULTATION_SENT).map(LedgerEntry::on).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody was asked yet about " + number));
    }

    private LedgerEntry decided(String number) {
        return ledger.latest(number, EventType.CONSULTATION_DECIDED).orElseThrow();
    }

    private String key(String number) {
        return "consultation-notice:" + number + ":" + decided(number).sequence();
    }
}

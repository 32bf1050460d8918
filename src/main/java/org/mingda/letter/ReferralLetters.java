package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter that asks the secrecy administration (Article 17); it names the records and never leaves by e-mail. */
@Component
public class ReferralLetters {

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final Requests requests;
    private final ReleaseRecords records;
    private final Ledger ledger;

    ReferralLetters(IssuedLetters issued, RequestFacts facts, Requests requests, ReleaseRecords records,
            Ledger ledger) {
        this.issued = issued;
        this.facts = facts;
        this.requests = requests;
        this.records = records;
        this.ledger = ledger;
    }

    @Transactional
    public void issue(String number) {
        requests.lockOpen(number);
        LedgerEntry referred = ledger.latest(number, EventType.REVIEW_REFERRED).orElseThrow();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("information", names(number));
        more.put("doubt", referred.text("question"));
        more.put("reviewOpinion", opinion(referred));
        issued.issue("secrecy-referral:" + number + ":" + referred.sequence(), facts.order(number, "secrecy-referral",
                more, referred.text("authority"), null));
    }

    private String names(String number) {
        List<ReleaseRecord> given = records.given(number);
        return given.isEmpty() ? "申请 " + number + " 的答复书草稿"
                : given.stream().map(one -> one.item() + ". " + one.title()).collect(Collectors.joining("\n"));
    }

    private static String opinion(LedgerEntry referred) {
        String opinion = referred.text("opinion");
        return "依据：" + referred.text("basis") + (opinion == null || opinion.isBlank() ? "" : "\n" + opinion);
    }
}

package org.mingda.letter.release;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.ChangeRecords;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Requests;
import org.mingda.request.SeparationOfDuties;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A handler says why something that was found in a file may leave with it; the ledger keeps the words, not the thing. */
@Component
public class SettleFindings {

    private static final int LONGEST = 500;

    private final Requests requests;
    private final ReleaseRecords records;
    private final ReleaseFindings findings;
    private final Ledger ledger;
    private final SeparationOfDuties duties;

    SettleFindings(Requests requests, ReleaseRecords records, ReleaseFindings findings, Ledger ledger,
            SeparationOfDuties duties) {
        this.requests = requests;
        this.records = records;
        this.findings = findings;
        this.ledger = ledger;
        this.duties = duties;
    }

    /** Whether findings may be settled at this stage: saying so changes no byte, so also under review. */
    public static boolean openAt(Stage stage) {
        return ChangeRecords.openAt(stage) || stage == Stage.REVIEW;
    }

    /** Settles some of the findings in the file of a record with one reason. */
    @Transactional
    public void settle(String number, UUID record, List<UUID> chosen, String reason, String actor) {
        refuseWhen(!openAt(requests.lockOpen(number).stage()), "本件已经审查完毕，不能再确认。确需改动的，请签发人退回后再办理。");
        duties.mayHandle(number, actor);
        ReleaseRecord known = records.find(number, record)
                .orElseThrow(() -> new UseCaseRefused("这一件刚被他人改动或者移除，请刷新页面后再办理。"));
        refuseWhen(chosen.isEmpty(), "请先勾选要确认的问题。");
        requireSayable(reason);
        List<ReleaseFinding> open = findings.of(known.file()).stream()
                .filter(finding -> chosen.contains(finding.id()) && finding.canBeSettled()).toList();
        refuseWhen(open.size() != chosen.size(), "勾选的问题中有的已经处理，或者不能确认，请刷新页面后再办理。");
        open.forEach(finding -> {
            findings.settle(finding.id(), reason.strip(), actor);
            ledger.append(number, EventType.FINDING_SETTLED, actor, told(known, finding, reason.strip()));
        });
    }

    /** The reason stays in the ledger for good. */
    static void requireSayable(String reason) {
        refuseWhen(reason.isBlank(), "请填写可以公开的理由。");
        refuseWhen(reason.length() > LONGEST, "理由不能超过500字。");
        refuseWhen(!PersonalNumbers.in(reason).isEmpty(), "理由会写入办理记录，请不要写出证件号码、电话等号码。");
    }

    private static Map<String, Object> told(ReleaseRecord record, ReleaseFinding finding, String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("record", record.id().toString());
        data.put("item", record.item());
        data.put("recordTitle", record.title());
        data.put("sha256", record.sha256());
        data.put("found", finding.kind().name());
        data.put("location", finding.location());
        data.put("reason", reason);
        return data;
    }
}

package org.mingda.letter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingda.letter.release.CheckRecords;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** The conclusions on single records, as they stand in the ledger: each for one draft, one record and one reviewer. */
@Component
public class RecordReviews {

    private final Ledger ledger;
    private final ReleaseRecords records;
    private final ReplyDrafts drafts;
    private final CheckRecords checkRecords;

    RecordReviews(Ledger ledger, ReleaseRecords records, ReplyDrafts drafts, CheckRecords checkRecords) {
        this.checkRecords = checkRecords;
        this.ledger = ledger;
        this.records = records;
        this.drafts = drafts;
    }

    /** All conclusions in the draft of now by record, the oldest first. */
    public Map<UUID, List<LedgerEntry>> of(String number) {
        String version = String.valueOf(drafts.latest(number).map(ReplyDraft::version).orElse(0));
        return ledger.of(number).stream().filter(entry -> entry.type() == EventType.RECORD_REVIEWED)
                .filter(entry -> version.equals(entry.text("version")))
                .collect(Collectors.groupingBy(entry -> UUID.fromString(entry.text("record"))));
    }

    /** What this reviewer concluded last on each record in the draft of now. */
    public Map<UUID, LedgerEntry> of(String number, String actor) {
        return of(number).entrySet().stream()
                .flatMap(each -> each.getValue().stream().filter(entry -> entry.actor().equals(actor)))
                .collect(Collectors.toMap(entry -> UUID.fromString(entry.text("record")), entry -> entry,
                        (earlier, later) -> later));
    }

    /**
     * Refuses to pass as long as this reviewer has not found each record releasable as it is now, or the check of its
     * file has found something that nobody settled.
     */
    void refuseUnlessAllReleasable(String number, String actor) {
        Map<UUID, LedgerEntry> concluded = of(number, actor);
        records.given(number).stream().filter(record -> !releasable(record, concluded.get(record.id()))).findFirst()
                .ifPresent(record -> {
                    throw new UseCaseRefused("第" + record.item() + "件“" + record.title() + "”还没有由您审查为可以公开。请打开审查页面 "
                            + "/desk/requests/" + number + "/review，逐件审查后再办结；不能公开的，请选择退回。");
                });
        checkRecords.refuseUnlessClear(number);
    }

    private boolean releasable(ReleaseRecord record, LedgerEntry concluded) {
        return concluded != null && RecordConclusion.RELEASABLE.name().equals(concluded.text("conclusion"))
                && records.seal(record).equals(concluded.text("seal"));
    }
}

package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Sha256;
import org.springframework.stereotype.Component;

/**
 * What people have put into a reply, as one hash: its wording, its facts and the bytes of every record that goes with
 * it. What the system says by itself on the day of issue (number, date, due date, remedy) is left out.
 */
@Component
class ReplyContent {

    private static final Set<String> OF_THE_DAY = Set.of("dueOn", "dueExplanation", "payBy", "remedy", "article", "outcome",
            "agencyName", "agencyAddress", "agencyPhone");

    private final ReplyDrafts drafts;
    private final ReplyOrders orders;
    private final ReleaseRecords records;

    ReplyContent(ReplyDrafts drafts, ReplyOrders orders, ReleaseRecords records) {
        this.drafts = drafts;
        this.orders = orders;
        this.records = records;
    }

    /**
     * The content at one moment.
     *
     * @param records the records given: number, hash of the file's bytes, hash of the whole
     */
    record Content(int version, String sha256, List<Map<String, String>> records) {

        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("version", version);
            data.put("content", sha256);
            data.put("records", records);
            return data;
        }
    }

    /** The content as it stands now, with the bytes as they are kept now; there must be a draft. */
    Content now(String number) {
        LetterOrder order = orders.order(number);
        Map<String, Object> facts = new TreeMap<>(order.facts());
        facts.keySet().removeAll(OF_THE_DAY);
        List<Map<String, String>> given = records.given(number).stream().map(this::sealed).toList();
        return new Content(drafts.latest(number).orElseThrow().version(),
                Sha256.of(order.template() + "\n" + facts + "\n" + given), given);
    }

    private Map<String, String> sealed(ReleaseRecord record) {
        Map<String, String> sealed = new TreeMap<>();
        sealed.put("item", String.valueOf(record.item()));
        sealed.put("sha256", record.hasFile() ? record.sha256() : "");
        sealed.put("seal", records.seal(record));
        return sealed;
    }
}

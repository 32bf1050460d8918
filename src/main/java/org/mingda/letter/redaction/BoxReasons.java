package org.mingda.letter.redaction;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Why something is covered: each box needs a ground (Articles 14 to 16) and a reason; the record says them all. */
@Component
class BoxReasons {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_ARTICLE = 100;

    private final Outcomes outcomes;

    BoxReasons(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** The boxes with the articles they will show; refuses one without ground or reason. */
    List<RedactionBox> checked(List<RedactionBox> boxes) {
        List<RedactionBox> checked = new ArrayList<>();
        for (RedactionBox box : boxes) {
            checked.add(checked(box, checked.size() + 1));
        }
        return checked;
    }

    private RedactionBox checked(RedactionBox box, int place) {
        String which = "第" + place + "个框（第" + box.page() + "页）";
        Ground ground = outcomes.ground(box.ground()).filter(found -> found.outcome().startsWith("deny-"))
                .orElseThrow(() -> new UseCaseRefused(which + "没有选择不予公开的事由，请选择后再保存。"));
        refuseWhen(box.reason().isBlank(), which + "没有写明遮盖的是什么、为什么，请填写后再保存（不要写出其内容）。");
        refuseWhen(box.reason().length() > LONGEST_REASON, which + "的理由超过" + LONGEST_REASON + "字，请改短。");
        refuseWhen(box.article().length() > LONGEST_ARTICLE, which + "的条款超过" + LONGEST_ARTICLE + "字，请改短。");
        return box.because(ground.id(), box.article().isBlank() ? ground.article() : box.article().strip(),
                box.reason().strip());
    }

    /** What the list of records and the reply say of it. */
    NewRecord said(ReleaseRecord record, List<RedactionBox> boxes) {
        return new NewRecord(record.title(), Disposition.RELEASE_IN_PART, boxes.get(0).ground(),
                all(boxes, RedactionBox::article, "、"), all(boxes, RedactionBox::reason, "；"), record.doubt(), null);
    }

    /** For the ledger: pages, and how many boxes under each article. */
    static Map<String, Object> told(List<RedactionBox> boxes) {
        Map<String, Long> byArticle = boxes.stream()
                .collect(Collectors.groupingBy(RedactionBox::article, TreeMap::new, Collectors.counting()));
        return Map.of("redactedPages", boxes.stream().map(RedactionBox::page).distinct().sorted().map(String::valueOf)
                        .collect(Collectors.joining("、")),
                "redactedBoxes", byArticle.entrySet().stream().map(each -> each.getKey() + " " + each.getValue() + "处")
                        .collect(Collectors.joining("；")));
    }

    private static String all(List<RedactionBox> boxes, Function<RedactionBox, String> part, String between) {
        return boxes.stream().map(part).distinct().collect(Collectors.joining(between));
    }
}

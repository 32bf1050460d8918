package org.mingda.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mingda.law.Ground;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what a reply rests on into its draft, or into the file: one entry for each key of evidence.csv. */
class OnFile {

    static final Set<String> NOT_WRITTEN_BY_OFFICERS =
            Set.of("search-record", "clarification-notice", "reasons-demand", "fee-notice", "withdrawal");
    private static final Map<String, Map<String, String>> WRITTEN = Map.of(
            "public-place", Map.of("publicPlace", "网站“政府信息公开”专栏"),
            "refusal-article", Map.of("refusalArticle", "第十六条第二款"),
            "special-law", Map.of("specialLaw", "《不动产登记暂行条例》，请到不动产登记机构查询"),
            "responsible-agency", Map.of("responsibleAgencyName", "样例局", "responsibleContact", "样例路1号"),
            "proper-channel", Map.of("properChannel", "信访接待室"),
            "earlier-reply", Map.of("earlierReplyNumber", "明民公开答〔2026〕5号", "earlierReplyOn", "2026-04-10"));

    private final String number;
    private final Ledger ledger;
    private final Letters letters;
    private final TransactionTemplate transaction;

    OnFile(String number, Ledger ledger, Letters letters, TransactionTemplate transaction) {
        this.number = number;
        this.ledger = ledger;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** A draft on this ground with everything it needs but {@code missing}; what belongs in the file is put there. */
    ReplyDraft draft(Ground ground, String missing) {
        List<String> keys = ground.evidence().stream().filter(key -> !key.equals(missing)).toList();
        keys.stream().filter(NOT_WRITTEN_BY_OFFICERS::contains).forEach(this::file);
        Map<String, String> written = new HashMap<>();
        keys.forEach(key -> written.putAll(WRITTEN.getOrDefault(key, Map.of())));
        return ReplyDraft.of(ground.outcome(), "经查，情况如上。", keys.contains("reasons") ? "理由如此。" : "",
                        keys.contains("documents") ? "《规划许可证》1份" : "",
                        keys.contains("withheld-items") ? "附图中的证件号码：属于个人隐私：第十五条" : "", "handler")
                .on(ground.id()).with(written).because("按查明的事实，与拟定不同");
    }

    private void file(String key) {
        transaction.executeWithoutResult(status -> filing(key).accept(key));
    }

    private Consumer<String> filing(String key) {
        return switch (key) {
            case "search-record" -> letter -> append(EventType.SEARCH_RECORDED,
                    Map.of("systems", "档案室", "keywords", "许可证", "findings", "没有找到"));
            case "clarification-notice" -> letter -> {
                issue(letter);
                append(EventType.CLARIFICATION_REQUESTED, Map.of("answerBy", "2026-10-12"));
                append(EventType.CLARIFICATION_RECEIVED, Map.of());
            };
            case "fee-notice" -> letter -> {
                issue(letter);
                append(EventType.FEE_NOTIFIED, Map.of());
                append(EventType.FEE_NOTICE_RECEIVED, Map.of());
            };
            case "withdrawal" -> letter -> append(EventType.REQUEST_WITHDRAWN, Map.of());
            default -> this::issue;
        };
    }

    private void issue(String template) {
        letters.issue(new LetterOrder("qingshi-land", number, template, LocalDate.of(2026, 9, 21), Samples.facts(template),
                "张三样", null, "system"));
    }

    private void append(EventType type, Map<String, Object> data) {
        ledger.append(number, type, "handler", data);
    }
}

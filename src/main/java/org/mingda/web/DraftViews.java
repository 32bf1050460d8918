package org.mingda.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingda.account.People;
import org.mingda.law.Ground;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;
import org.mingda.letter.DraftPreview;
import org.mingda.letter.DraftPreview.Preview;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.ReplyDrafts;
import org.mingda.request.CaseFindings;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Proposal;
import org.mingda.request.ProposeOutcome;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.StepForm.Field;
import org.springframework.stereotype.Component;

/** Gathers what the drafting page shows: texts, fields, pictures, versions. */
@Component
class DraftViews {

    private static final String FORM = "draft-reply";
    private static final Set<String> FROM_THE_LIST = Set.of("replyRecords", "withheld");

    private final ReplyDrafts drafts;
    private final DraftPreview previews;
    private final ProposeOutcome proposals;
    private final CaseFindings findings;
    private final Outcomes outcomes;
    private final ReleaseRecords records;
    private final StepForms forms;
    private final Ledger ledger;
    private final People people;

    DraftViews(ReplyDrafts drafts, DraftPreview previews, ProposeOutcome proposals, CaseFindings findings,
            Outcomes outcomes, ReleaseRecords records, StepForms forms, Ledger ledger, People people) {
        this.drafts = drafts;
        this.previews = previews;
        this.proposals = proposals;
        this.findings = findings;
        this.outcomes = outcomes;
        this.records = records;
        this.forms = forms;
        this.ledger = ledger;
        this.people = people;
    }

    /**
     * The letter in pictures.
     *
     * @param pages   addresses of the pictures
     * @param missing the facts it lacks: key and label
     * @param strange characters that no font has, as they print
     * @param problem why it cannot be drawn; null when it can
     */
    record Pictures(List<String> pages, int all, Map<String, String> missing, List<String> strange, String problem) {}

    /** A version with who saved it, and whether it went to the review. */
    record Version(int number, String who, String when, boolean submitted) {}

    /** One part of two versions. */
    record Row(String label, TextComparison texts) {}

    /** Two versions side by side. */
    record Compared(String earlier, String later, List<Row> rows) {}

    /** What stands on the page before anything is typed: the last version, or else what the rules propose. */
    DraftTexts texts(String number) {
        return drafts.latest(number).map(this::texts).orElseGet(() -> {
            Map<String, String> known = new LinkedHashMap<>();
            DraftTexts.fields().forEach(field -> findings.said(number, field).filter(text -> !text.isBlank())
                    .ifPresent(text -> known.put(field, text)));
            String ground = proposed(number).map(Ground::id).orElse("");
            proposed(number).filter(one -> one.evidence().contains("refusal-article"))
                    .ifPresent(one -> known.putIfAbsent("refusalArticle", one.article()));
            return new DraftTexts(ground, "", known);
        });
    }

    Optional<Ground> proposed(String number) {
        return proposals.latest(number).map(Proposal::ground).flatMap(outcomes::ground);
    }

    /** The draft of what was typed, which need not be whole. */
    ReplyDraft draft(DraftTexts texts, String drafter) {
        Ground ground = outcomes.ground(texts.ground())
                .orElseThrow(() -> new UseCaseRefused("请先选择办理结果和具体情形。"));
        return texts.draft(ground.outcome(), drafter);
    }

    /** The fields of this ground; without what is taken from the list of records where there is one. */
    List<Field> fields(String number, DraftTexts texts) {
        Set<String> parts = outcomes.ground(texts.ground()).map(previews::parts).orElse(Set.of("facts"));
        boolean listed = listed(number);
        return forms.fields(FORM, DraftTexts.fields()).stream().filter(field -> parts.contains(DraftTexts.fact(field.key())))
                .filter(field -> !listed || !FROM_THE_LIST.contains(field.key())).toList();
    }

    /** What was written and does not belong to this ground: it is not printed, and not lost either. */
    Map<String, String> aside(String number, DraftTexts texts) {
        Map<String, String> aside = new LinkedHashMap<>(texts.parts());
        fields(number, texts).forEach(field -> aside.remove(field.key()));
        return aside;
    }

    /** Whether the letter says what the list of records says. */
    boolean listed(String number) {
        return !records.of(number).isEmpty();
    }

    Pictures pictures(String number) {
        return pictures(() -> previews.of(number).orElse(null));
    }

    Pictures pictures(String number, DraftTexts texts) {
        return pictures(() -> previews.of(number, draft(texts, "")));
    }

    interface Drawing {
        Preview draw();
    }

    static Pictures pictures(Drawing drawing) {
        try {
            Preview preview = drawing.draw();
            return preview == null ? new Pictures(List.of(), 0, Map.of(), List.of(), null)
                    : new Pictures(preview.pages().stream().map(DraftViews::address).toList(), preview.all(),
                            preview.missing(), preview.strange(), null);
        } catch (UseCaseRefused refused) {
            return new Pictures(List.of(), 0, Map.of(), List.of(), refused.getMessage());
        }
    }

    private static String address(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** The newest first. */
    List<Version> versions(String number) {
        List<ReplyDraft> all = drafts.versions(number);
        OfficerNames names = new OfficerNames(
                people.names(all.stream().map(ReplyDraft::drafter).collect(Collectors.toSet())));
        Set<Integer> submitted = submitted(number);
        return all.stream().map(draft -> new Version(draft.version(), names.of(draft.drafter()),
                ChineseDates.minute(draft.savedAt()), submitted.contains(draft.version()))).toList();
    }

    /** These two versions; the last one and the one submitted before it, or just before it, where none is asked for. */
    Optional<Compared> compared(String number, String from, String to) {
        Map<Integer, ReplyDraft> all = drafts.versions(number).stream()
                .collect(Collectors.toMap(ReplyDraft::version, Function.identity()));
        int last = all.keySet().stream().max(Integer::compare).orElse(0);
        int later = asked(to, all, last);
        int before = submitted(number).stream().filter(version -> version < later && all.containsKey(version))
                .max(Integer::compare).orElse(later - 1);
        int earlier = asked(from, all, before);
        return all.containsKey(earlier) && all.containsKey(later) && earlier != later
                ? Optional.of(compared("第" + earlier + "稿", texts(all.get(earlier)), "第" + later + "稿",
                        texts(all.get(later)))) : Optional.empty();
    }

    /** What somebody else saved in the meantime, and what was typed. */
    Optional<Compared> against(String number, DraftTexts typed) {
        return drafts.latest(number).map(draft -> compared("第" + draft.version() + "稿（已保存）", texts(draft),
                "您写的（还没有保存）", typed));
    }

    private static int asked(String version, Map<Integer, ReplyDraft> all, int otherwise) {
        return version != null && version.matches("\\d{1,6}") && all.containsKey(Integer.valueOf(version))
                ? Integer.parseInt(version) : otherwise;
    }

    private Compared compared(String earlier, DraftTexts one, String later, DraftTexts other) {
        List<Row> rows = new ArrayList<>();
        add(rows, "办理结果和情形", label(one.ground()), label(other.ground()));
        forms.fields(FORM, DraftTexts.fields()).forEach(field ->
                add(rows, field.label(), one.text(field.key()), other.text(field.key())));
        add(rows, "与拟定结果不同的理由", one.differenceReason(), other.differenceReason());
        return new Compared(earlier, later, rows);
    }

    private static void add(List<Row> rows, String label, String one, String other) {
        if (!one.isEmpty() || !other.isEmpty()) {
            rows.add(new Row(label, TextComparison.of(one, other)));
        }
    }

    private String label(String ground) {
        return outcomes.ground(ground).flatMap(one -> outcomes.byId(one.outcome())
                .map(outcome -> outcome.label() + "：" + one.label())).orElse("");
    }

    private DraftTexts texts(ReplyDraft draft) {
        return DraftTexts.of(draft, outcomes.byId(draft.outcome()).map(Outcome::grounds)
                .map(grounds -> grounds.get(0).id()).orElse(""));
    }

    private Set<Integer> submitted(String number) {
        return ledger.of(number).stream().filter(entry -> entry.type() == EventType.REPLY_DRAFTED)
                .map(entry -> Integer.valueOf(entry.text("version"))).collect(Collectors.toSet());
    }
}

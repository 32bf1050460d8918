package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** A reply as it will be, as pictures of its pages, with the name of every fact that it still lacks. */
@Component
public class DraftPreview {

    private static final Map<String, Set<String>> WRITTEN_INTO = Map.of(
            "documents", Set.of("records"), "public-place", Set.of("publicPlace"),
            "refusal-article", Set.of("refusalArticle"), "withheld-items", Set.of("withheld"),
            "reasons", Set.of("reasons"), "special-law", Set.of("specialLaw"),
            "responsible-agency", Set.of("responsibleAgencyName", "responsibleContact", "agencySearch"),
            "proper-channel", Set.of("properChannel"), "earlier-reply", Set.of("earlierReplyNumber", "earlierReplyOn"));

    private final ReplyDrafts drafts;
    private final ReplyOrders orders;
    private final ReplyEvidence evidence;
    private final LetterTemplates templates;
    private final Letters letters;
    private final Outcomes outcomes;
    private final Ledger ledger;

    DraftPreview(ReplyDrafts drafts, ReplyOrders orders, ReplyEvidence evidence, LetterTemplates templates,
            Letters letters, Outcomes outcomes, Ledger ledger) {
        this.drafts = drafts;
        this.orders = orders;
        this.evidence = evidence;
        this.templates = templates;
        this.letters = letters;
        this.outcomes = outcomes;
        this.ledger = ledger;
    }

    /**
     * A reply as pictures.
     *
     * @param pages   its first pages, PNG
     * @param all     how many pages it has
     * @param missing the facts it lacks: key and label
     * @param strange characters that no font has, as they print: 〔U+1F600〕
     */
    public record Preview(List<byte[]> pages, int all, Map<String, String> missing, List<String> strange) {

        static Preview of(byte[] pdf, Map<String, String> missing) {
            PagePictures pictures = PagePictures.of(pdf);
            return new Preview(pictures.pages(), pictures.all(), missing, pictures.strange());
        }
    }

    /**
     * The letter of a draft that need not be saved; what it lacks shows in its place.
     *
     * @throws UseCaseRefused when it cannot be drawn at all; the message says what to change
     */
    public Preview of(String number, ReplyDraft draft) {
        Ground ground = orders.ground(draft);
        LetterOrder order = orders.order(number, draft);
        Map<String, String> missing = templates.template(order.template()).missing(order);
        Map<String, Object> gaps = new LinkedHashMap<>();
        missing.forEach((fact, label) -> gaps.put(fact, "〔待填：" + label + "〕"));
        missing.putAll(unfounded(number, ground, draft, missing.keySet()));
        return Preview.of(print(order.saying(gaps)), missing);
    }

    /** The letter that is signed, or else the latest draft; empty before there is anything. */
    public Optional<Preview> of(String number) {
        Optional<Preview> signed = ledger.latestOfRound(number, EventType.REPLY_APPROVED, EventType.REPLY_SENT_BACK)
                .map(entry -> entry.text("letter")).map(id -> Preview.of(letters.pdf(UUID.fromString(id)), Map.of()));
        return signed.or(() -> drafts.latest(number).map(draft -> of(number, draft)))
                .or(() -> orders.exists(number) ? Optional.of(Preview.of(print(orders.order(number)), Map.of()))
                        : Optional.empty());
    }

    /** The facts that an officer may write into the letter of this ground. */
    public Set<String> parts(Ground ground) {
        FrontMatter frontMatter = templates.template(ground.letter()).frontMatter();
        return Stream.concat(
                Stream.of(frontMatter.facts(), frontMatter.optional()).flatMap(facts -> facts.keySet().stream()),
                ground.evidence().stream().flatMap(key -> WRITTEN_INTO.getOrDefault(key, Set.of()).stream()))
                .collect(Collectors.toSet());
    }

    /** What must be on file for the ground and is not, unless its fact is named as missing already. */
    private Map<String, String> unfounded(String number, Ground ground, ReplyDraft draft, Set<String> named) {
        return evidence.missing(number, ground, draft).stream()
                .filter(key -> WRITTEN_INTO.getOrDefault(key, Set.of()).stream().noneMatch(named::contains))
                .collect(Collectors.toMap(key -> key, outcomes::evidenceLabel, (one, same) -> one, LinkedHashMap::new));
    }

    private byte[] print(LetterOrder order) {
        try {
            return letters.preview(order);
        } catch (LetterDefect defect) {
            throw new UseCaseRefused(defect.getMessage());
        }
    }
}

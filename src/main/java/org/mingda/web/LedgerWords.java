package org.mingda.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingda.law.Ground;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.web.LedgerLine.Detail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in Chinese what stands in the ledger; facts without a label in the messages are not for the page. */
@Component
class LedgerWords {

    private static final String GROUND = "ground";
    private static final Set<String> OUTCOMES = Set.of("outcome", "proposedOutcome");

    private final MessageSource messages;
    private final Outcomes outcomes;

    LedgerWords(MessageSource messages, Outcomes outcomes) {
        this.messages = messages;
        this.outcomes = outcomes;
    }

    /** @param parties names of the third parties by id */
    LedgerLine of(LedgerEntry entry, OfficerNames names, Map<String, String> parties) {
        return new LedgerLine(entry.sequence(), label(entry.type()), names.of(entry.actor()),
                ChineseDates.day(entry.on()), ChineseDates.recorded(entry.on(), entry.recordedAt()), mark(entry.type()),
                entry.data().entrySet().stream().map(fact -> detail(fact.getKey(), fact.getValue(), parties))
                        .filter(Objects::nonNull).toList());
    }

    String label(EventType type) {
        return messages.getMessage("desk.event." + type.name(), null, Locale.CHINA);
    }

    /** The outcome as the annual report calls it; what is not in the rules stays as it was written. */
    String outcome(String id) {
        return outcomes.byId(id).map(Outcome::label).orElse(id);
    }

    private Detail detail(String key, Object value, Map<String, String> parties) {
        String label = messages.getMessage("desk.fact." + key, null, null, Locale.CHINA);
        String words = words(key, value, parties);
        return label == null || words.isBlank() ? null : new Detail(label, words);
    }

    private String words(String key, Object value, Map<String, String> parties) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> words(key, one, parties)).collect(Collectors.joining("、"));
        }
        String text = Objects.toString(value, "");
        if (OUTCOMES.contains(key)) {
            return outcome(text);
        }
        if (key.equals(GROUND)) {
            return outcomes.ground(text).map(Ground::label).orElse(text);
        }
        return parties.getOrDefault(text, messages.getMessage(key + "." + text, null, text, Locale.CHINA));
    }

    private static String mark(EventType type) {
        return switch (type) {
            case OVERDUE_ESCALATED, HANDLERS_WARNED, EXTENSION_LAPSED, CLARIFICATION_LAPSED, REASONS_LAPSED, FEE_LAPSED ->
                "alarm";
            case CLARIFICATION_REQUESTED, CLARIFICATION_RECEIVED, REASONS_DEMANDED, REASONS_GIVEN,
                    DUE_DATE_RECOMPUTED, EXTENSION_REQUESTED, DEADLINE_EXTENDED, EXTENSION_REFUSED, CONSULTATION_SENT,
                    CONSULTATION_DELIVERED, CONSULTATION_ANSWERED, CONSULTATION_EXPIRED, FEE_NOTIFIED, FEE_NOTICE_RECEIVED,
                    FEE_PAID -> "clock";
            case LETTER_DRAFTED, LETTER_APPROVED, LETTER_SENT_BACK, LETTER_DROPPED, LETTER_ISSUED, LETTER_SENT,
                    REPLY_ISSUED, REPLY_POSTED, REPLY_DELIVERED -> "letter";
            default -> "step";
        };
    }
}

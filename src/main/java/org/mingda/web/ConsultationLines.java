package org.mingda.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.request.Consultee;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.web.ConsultationLine.Fact;
import org.mingda.web.ConsultationLine.LetterLink;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers from the ledger what became of each consultation. */
@Component
class ConsultationLines {

    private static final Set<EventType> SHOWN = EnumSet.of(EventType.CONSULTATION_SENT,
            EventType.CONSULTATION_DELIVERED, EventType.CONSULTATION_REMINDED, EventType.CONSULTATION_ANSWERED,
            EventType.CONSULTATION_EXPIRED, EventType.OBJECTION_WEIGHED, EventType.THIRD_PARTY_TOLD);
    private static final List<String> TRANSLATED = List.of("answer", "decision");
    private static final List<String> PLAIN = List.of("reasons", "reason", "note", "proof", "answeredBy");

    private final MessageSource messages;

    ConsultationLines(MessageSource messages) {
        this.messages = messages;
    }

    List<ConsultationLine> of(List<Consultee> consultees, List<LedgerEntry> entries) {
        return consultees.stream().map(one -> line(one, entries)).toList();
    }

    private ConsultationLine line(Consultee one, List<LedgerEntry> entries) {
        LetterLink letter = entries.stream().filter(entry -> entry.type() == EventType.LETTER_ISSUED)
                .filter(entry -> ("consultation:" + one.id()).equals(entry.text("key"))).findFirst()
                .map(entry -> new LetterLink(entry.text("letter"), entry.text("title") + " " + entry.text("number")))
                .orElse(null);
        return new ConsultationLine(one, letter, entries.stream()
                .filter(entry -> SHOWN.contains(entry.type()) && one.id().equals(entry.text("id")))
                .map(this::fact).toList());
    }

    private Fact fact(LedgerEntry entry) {
        return new Fact(word("desk.event." + entry.type()), ChineseDates.day(entry.on()), text(entry));
    }

    private String text(LedgerEntry entry) {
        Stream<String> translated = TRANSLATED.stream().filter(key -> given(entry, key))
                .map(key -> word(key + "." + entry.text(key)));
        Stream<String> plain = PLAIN.stream().filter(key -> given(entry, key))
                .map(key -> word("desk.fact." + key) + "：" + entry.text(key));
        return Stream.concat(translated, plain).collect(Collectors.joining("；"));
    }

    private static boolean given(LedgerEntry entry, String key) {
        return entry.text(key) != null && !entry.text(key).isBlank();
    }

    private String word(String code) {
        return messages.getMessage(code, null, Locale.CHINA);
    }
}

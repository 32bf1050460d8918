package org.mingda.letter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a letter is made of; the letter looks nothing up anywhere else.
 *
 * @param template       file name in {@code letters/} without {@code .html}
 * @param date           the day printed on the letter, whose year its number takes
 * @param facts          what the template's front matter asks for, by name; a {@link LocalDate} prints as 2026年10月22日
 * @param recipientEmail where it is sent, or null: the letter is filed and goes out another way
 * @param actor          who issues it
 * @param files          what leaves with it, besides the letter itself
 */
public record LetterOrder(String agency, String request, String template, LocalDate date, Map<String, Object> facts,
        String recipientName, String recipientEmail, String actor, List<LetterFile> files) {

    public LetterOrder {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        files = List.copyOf(files);
    }

    /** A letter without files. */
    public LetterOrder(String agency, String request, String template, LocalDate date, Map<String, Object> facts,
            String recipientName, String recipientEmail, String actor) {
        this(agency, request, template, date, facts, recipientName, recipientEmail, actor, List.of());
    }

    LetterOrder with(List<LetterFile> more) {
        return new LetterOrder(agency, request, template, date, facts, recipientName, recipientEmail, actor, more);
    }

    /** The same letter with these facts as well. */
    LetterOrder saying(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return new LetterOrder(agency, request, template, date, all, recipientName, recipientEmail, actor, files);
    }

    LetterOrder by(String signer) {
        return new LetterOrder(agency, request, template, date, facts, recipientName, recipientEmail, signer, files);
    }
}

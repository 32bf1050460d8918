package org.mingda.law;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something the law says of a date: a sentence and its values (names, dates, numbers, or again something said).
 *
 * <p>As text it is Chinese, the language of the law; {@link EnglishWords} says the same in English.
 */
public final class Said {

    /** The place of a value in a sentence. */
    static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Phrase phrase;
    private final List<Object> values;

    Said(Phrase phrase, Object... values) {
        this.phrase = phrase;
        this.values = List.of(values);
    }

    Phrase phrase() {
        return phrase;
    }

    List<Object> values() {
        return values;
    }

    Object value(MatchResult place) {
        return values.get(Integer.parseInt(place.group(1)));
    }

    @Override
    public String toString() {
        return PLACE.matcher(phrase.chinese())
                .replaceAll(place -> Matcher.quoteReplacement(value(place).toString()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Said said && phrase == said.phrase && values.equals(said.values);
    }

    @Override
    public int hashCode() {
        return 31 * phrase.hashCode() + values.hashCode();
    }
}

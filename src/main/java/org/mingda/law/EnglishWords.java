package org.mingda.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in English what rules and readings say in Chinese, with the words of {@code english.csv}.
 *
 * <p>What has no English there, as the number of a decision, stays Chinese and says so.
 */
public final class EnglishWords {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String AND = "、";

    private final Map<String, String> english;

    private EnglishWords(Map<String, String> english) {
        this.english = Map.copyOf(english);
    }

    /** Part of a sentence; a page marks what is {@code chinese} as such. */
    public record Piece(String text, boolean chinese) {
    }

    public static EnglishWords onClasspath() {
        return from(RuleSource.onClasspath());
    }

    /** Reads {@code english.csv}; fails when a word has two rows. */
    public static EnglishWords from(RuleSource source) {
        return new EnglishWords(RuleTable.read(source, "english.csv").stream()
                .collect(Collectors.toMap(row -> row.text("chinese"), row -> row.text("english"))));
    }

    /** In pieces that are read one after the other without anything between them. */
    public List<Piece> say(Said said) {
        return new Sentence().add(said).pieces;
    }

    /** A word or name of the rule files. */
    public List<Piece> say(String words) {
        return new Sentence().add(words).pieces;
    }

    private final class Sentence {

        private final List<Piece> pieces = new ArrayList<>();

        private Sentence add(Object value) {
            if (value instanceof Said said) {
                addSaid(said);
            } else {
                addWords(value.toString());
            }
            return this;
        }

        private void addSaid(Said said) {
            String sentence = english.get(said.phrase().chinese());
            if (sentence == null) {
                piece(said.toString(), true);
                return;
            }
            Matcher places = Said.PLACE.matcher(sentence);
            int end = 0;
            while (places.find()) {
                piece(sentence.substring(end, places.start()), false);
                add(said.value(places));
                end = places.end();
            }
            piece(sentence.substring(end), false);
        }

        /** A list of names is said name by name. */
        private void addWords(String words) {
            List<String> names = english.containsKey(words) ? List.of(words) : List.of(words.split(AND));
            if (english.keySet().containsAll(names)) {
                piece(names.stream().map(english::get).collect(Collectors.joining(", ")), false);
            } else {
                piece(words, HAN.matcher(words).find());
            }
        }

        private void piece(String text, boolean chinese) {
            int last = pieces.size() - 1;
            if (text.isEmpty()) {
                return;
            }
            if (last >= 0 && pieces.get(last).chinese() == chinese) {
                pieces.set(last, new Piece(pieces.get(last).text() + text, chinese));
            } else {
                pieces.add(new Piece(text, chinese));
            }
        }
    }
}

package org.mingda.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingda.law.EnglishWords;
import org.mingda.law.EnglishWords.Piece;
import org.mingda.law.Said;
import org.springframework.stereotype.Component;

/** What the law says, in the language of who reads it; its own is Chinese. */
@Component
public class LawWords {

    private final EnglishWords english;

    LawWords(EnglishWords english) {
        this.english = english;
    }

    /** For a page, which marks what stays Chinese. */
    public List<Piece> of(Said said, Locale locale) {
        return english(locale) ? english.say(said) : List.of(new Piece(said.toString(), true));
    }

    /** A name in the rules. */
    public List<Piece> of(String name, Locale locale) {
        return english(locale) ? english.say(name) : List.of(new Piece(name, true));
    }

    /** The same for programs; null for nothing said. */
    public String text(Said said, Locale locale) {
        return said == null ? null : of(said, locale).stream().map(Piece::text).collect(Collectors.joining());
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.equals(locale);
    }
}

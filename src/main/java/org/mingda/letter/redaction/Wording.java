package org.mingda.letter.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands on a page as one string without blanks, wide characters as narrow ones, and what stands where. */
final class Wording {

    private final StringBuilder text = new StringBuilder();
    private final List<Glyph> glyphs = new ArrayList<>();

    Wording(List<Glyph> ofPage) {
        for (Glyph glyph : ofPage) {
            String plain = plain(glyph.text());
            text.append(plain);
            for (int i = 0; i < plain.length(); i++) {
                glyphs.add(glyph);
            }
        }
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    boolean says(String words) {
        return text.indexOf(words) >= 0;
    }

    /** The characters of each place where the pattern is found. */
    List<List<Glyph>> find(Pattern pattern) {
        List<List<Glyph>> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                places.add(glyphs.subList(matcher.start(), matcher.end()).stream().distinct().toList());
            }
        }
        return places;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

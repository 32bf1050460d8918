package org.mingda.letter;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the facts of an order ready to print: dates in words, and text without what paper cannot show. */
class PrintableText {

    private static final Set<Character.UnicodeBlock> RADICALS =
            Set.of(Character.UnicodeBlock.KANGXI_RADICALS, Character.UnicodeBlock.CJK_RADICALS_SUPPLEMENT);

    private final LetterFonts fonts;
    private final boolean lettersMayStandIn;

    private PrintableText(LetterFonts fonts, boolean lettersMayStandIn) {
        this.fonts = fonts;
        this.lettersMayStandIn = lettersMayStandIn;
    }

    /** For names: a wrong name is worse than no letter, so a letter no font has is left for {@link LetterFonts}. */
    static PrintableText ofNames(LetterFonts fonts) {
        return new PrintableText(fonts, false);
    }

    /** For all other text: one rare character must not hold up a case, so it shows its code. */
    static PrintableText ofTexts(LetterFonts fonts) {
        return new PrintableText(fonts, true);
    }

    Object of(Object fact) {
        if (fact instanceof LocalDate date) {
            return ChineseWords.dateInWords(date);
        }
        if (fact instanceof Collection<?> many) {
            return many.stream().map(this::of).toList();
        }
        if (fact instanceof Map<?, ?> named) {
            Map<String, Object> printable = new TreeMap<>();
            named.forEach((name, value) -> printable.put(name.toString(), of(value)));
            return printable;
        }
        if (fact == null || fact instanceof Number || fact instanceof Boolean) {
            return fact;
        }
        if (fact instanceof CharSequence text) {
            return of(text.toString());
        }
        throw new LetterDefect("文书的事实只能是文字、数字、日期或它们的列表，不能是 " + fact);
    }

    /**
     * Invisible signs go. Radicals, which come with text copied out of PDFs, become the characters they look like. A
     * picture or sign that no font has shows its code, such as 〔U+1F600〕; so does a letter, but not in a name.
     */
    String of(String text) {
        return text.replaceAll("\\R", "\n").codePoints()
                .filter(PrintableText::isVisible)
                .mapToObj(this::printable)
                .collect(Collectors.joining());
    }

    private static boolean isVisible(int character) {
        boolean variationSelector = character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT, Character.SURROGATE -> false;
            default -> !variationSelector;
        };
    }

    private String printable(int character) {
        boolean stays = Character.isLetter(character) && !lettersMayStandIn;
        if (stays || character == '\n' || fonts.has(character)) {
            return Character.toString(character);
        }
        return Character.isSpaceChar(character) || character == '\t' ? " " : standIn(character);
    }

    private String standIn(int character) {
        String lookAlike = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        boolean isRadical = RADICALS.contains(Character.UnicodeBlock.of(character));
        return isRadical && fonts.has(lookAlike.codePointAt(0)) ? lookAlike : "〔U+%04X〕".formatted(character);
    }
}

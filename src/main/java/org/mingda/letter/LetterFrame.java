package org.mingda.letter;

import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mingda.account.LetterStyle;

/** What stands around the text of a letter and what templates know as {@code letter}: its head, number and signature. */
class LetterFrame {

    private static final String OFFICE = "政府信息公开工作机构";
    /** Full characters of a line that a letterhead in its usual size, or in the next smaller one, has. */
    private static final int SHORT = 13;
    private static final int LONG = 19;

    private final LetterFonts fonts;
    private final PrintableText names;
    private final PrintableText texts;

    LetterFrame(LetterFonts fonts) {
        this.fonts = fonts;
        this.names = PrintableText.ofNames(fonts);
        this.texts = PrintableText.ofTexts(fonts);
    }

    /** The style sheet for the rules of the agency. */
    static String sheet(LetterStyle style) {
        return "layout/rule-" + style.rule().name().toLowerCase(Locale.ROOT) + ".css";
    }

    Map<String, Object> of(FrontMatter frontMatter, LetterOrder order, LetterNumber number, LetterStyle style) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("title", frontMatter.title());
        frame.put("article", frontMatter.article());
        frame.put("remedy", frontMatter.remedy());
        frame.put("signs", frontMatter.signs());
        frame.put("number", number.toString());
        frame.put("draft", number.sequence() == null);
        frame.put("recipient", names.of(order.recipientName()));
        String agency = names.of(order.facts().get("agencyName")).toString();
        putHead(frame, style.letterhead().isBlank() ? agency : names.of(style.letterhead()));
        putSignature(frame, frontMatter.byTheOffice() ? agency + OFFICE : agency, texts.of(order.date()).toString());
        boolean sealed = number.sequence() != null && frontMatter.sealed();
        putPictures(frame, frontMatter, sealed ? style : LetterStyle.USUAL);
        return frame;
    }

    private static void putHead(Map<String, Object> frame, String letterhead) {
        frame.put("letterhead", letterhead);
        int length = letterhead.codePointCount(0, letterhead.length());
        frame.put("letterheadSize", length <= SHORT ? "" : length <= LONG ? "long" : "longest");
    }

    private void putSignature(Map<String, Object> frame, String signedBy, String date) {
        frame.put("signedBy", signedBy);
        frame.put("date", date);
        frame.put("names", SignatureBox.of(fonts.width(signedBy), fonts.width(date)).css());
    }

    /** Only the agency itself has somebody who signs. */
    private static void putPictures(Map<String, Object> frame, FrontMatter frontMatter, LetterStyle style) {
        frame.put("seal", picture(style.seal()));
        frame.put("signature", frontMatter.byTheOffice() ? null : picture(style.signature()));
        frame.put("signatory", style.signatory());
    }

    private static String picture(byte[] png) {
        return png == null ? null : Typesetter.PICTURE + Base64.getEncoder().encodeToString(png);
    }
}

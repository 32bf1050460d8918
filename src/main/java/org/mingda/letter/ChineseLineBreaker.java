package org.mingda.letter;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Breaks lines as Chinese is broken: after any character, but no mark that closes begins a line and none that opens ends
 * one, a number keeps its unit (20个, 9月), and what is Latin, such as MD-2026-00012 or an address, stays in one piece.
 */
class ChineseLineBreaker implements FSTextBreaker {

    private static final String BEGINS_NO_LINE = "、。，．：；？！）》〉」』】〕〗］｝”’…—～·％‰℃,.:;?!)]}%";
    private static final String ENDS_NO_LINE = "（《〈「『【〔〖［｛“‘￥¥$([{第";
    private static final String UNITS = "年月日时分秒个元件份页条款项号次人户亩万亿天周米吨";
    private static final int FIRST_OF_CHINESE = 0x2E80;

    private final BreakIterator others = BreakIterator.getLineInstance(Locale.CHINA);
    private String text = "";
    private int place;

    @Override
    public void setText(String newText) {
        text = newText;
        place = 0;
        others.setText(newText);
    }

    @Override
    public int next() {
        while (place < text.length()) {
            place = text.offsetByCodePoints(place, 1);
            if (place == text.length() || mayBreak(text.codePointBefore(place), text.codePointAt(place))) {
                return place;
            }
        }
        return BreakIterator.DONE;
    }

    private boolean mayBreak(int before, int after) {
        if (before < 0x80 && after < 0x80) {
            return Character.isWhitespace(before) && !Character.isWhitespace(after);
        }
        if (isIn(ENDS_NO_LINE, before) || isIn(BEGINS_NO_LINE, after) || isQuantity(before, after)) {
            return false;
        }
        return isChinese(before) || isChinese(after) ? !isMark(after) : others.isBoundary(place);
    }

    /** A space, or what is drawn over the character before it. */
    private static boolean isMark(int character) {
        return Character.isWhitespace(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isQuantity(int before, int after) {
        return before < 0x80 && Character.isDigit(before) && isIn(UNITS, after);
    }

    private static boolean isChinese(int character) {
        return character >= FIRST_OF_CHINESE || character >= 0x80 && isIn(BEGINS_NO_LINE, character);
    }

    private static boolean isIn(String characters, int character) {
        return characters.indexOf(character) >= 0;
    }
}

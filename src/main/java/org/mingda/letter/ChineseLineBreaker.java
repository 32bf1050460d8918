package org.mingda.letter;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks lines as Chinese is broken, but keeps numbers such as MD-2026-00012 and 0000-1234567 in one piece. */
class ChineseLineBreaker implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.CHINA);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int place = lines.next();
        while (place > 0 && place < text.length() && isInsideNumber(place)) {
            place = lines.next();
        }
        return place;
    }

    private boolean isInsideNumber(int place) {
        return text.charAt(place - 1) == '-' && isLatin(text.charAt(place));
    }

    private static boolean isLatin(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }
}

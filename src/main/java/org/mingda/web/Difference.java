package org.mingda.web;

/**
 * Where a text differs from another: what both begin with and end with is left out, but for a few signs around it.
 *
 * @param before a few signs before the difference
 * @param own    what stands only here; may be empty when something was left out
 * @param after  a few signs after it
 */
record Difference(String before, String own, String after) {

    private static final int AROUND = 8;
    private static final int LONGEST = 80;

    static Difference of(String content, String usual) {
        int begin = 0;
        while (begin < Math.min(content.length(), usual.length()) && content.charAt(begin) == usual.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(content.length(), usual.length()) - begin
                && content.charAt(content.length() - 1 - end) == usual.charAt(usual.length() - 1 - end)) {
            end++;
        }
        int last = content.length() - end;
        String own = content.substring(begin, last);
        return new Difference((begin > AROUND ? "…" : "") + content.substring(Math.max(0, begin - AROUND), begin),
                own.length() > LONGEST ? own.substring(0, LONGEST) + "…" : own,
                content.substring(last, Math.min(content.length(), last + AROUND)) + (end > AROUND ? "…" : ""));
    }
}

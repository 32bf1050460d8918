package org.mingda.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts side by side, sign by sign: what stands only in one of them is marked there.
 *
 * @param earlier the whole earlier text in pieces
 * @param later   the whole later text in pieces
 */
record TextComparison(List<Piece> earlier, List<Piece> later) {

    /** Signs times signs that are compared one by one; above that the middle is marked as a whole. */
    private static final long MOST = 4_000_000;

    /** A piece of a text; one that is not {@code own} stands in both. */
    record Piece(String text, boolean own) {}

    static TextComparison of(String earlier, String later) {
        int[] one = signs(earlier);
        int[] other = signs(later);
        int begin = 0;
        while (begin < Math.min(one.length, other.length) && one[begin] == other[begin]) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(one.length, other.length) - begin
                && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        boolean[] ownOfOne = new boolean[one.length];
        boolean[] ownOfOther = new boolean[other.length];
        Arrays.fill(ownOfOne, begin, one.length - end, true);
        Arrays.fill(ownOfOther, begin, other.length - end, true);
        unmark(one, other, begin, end, ownOfOne, ownOfOther);
        return new TextComparison(pieces(one, ownOfOne), pieces(other, ownOfOther));
    }

    public boolean same() {
        return earlier.stream().noneMatch(Piece::own) && later.stream().noneMatch(Piece::own);
    }

    private static int[] signs(String text) {
        return text == null ? new int[0] : text.codePoints().toArray();
    }

    /** Finds the longest common subsequence of what lies between the common beginning and the common end. */
    private static void unmark(int[] one, int[] other, int begin, int end, boolean[] ownOfOne, boolean[] ownOfOther) {
        int rows = one.length - begin - end;
        int columns = other.length - begin - end;
        if ((long) rows * columns > MOST) {
            return;
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = one[begin + i] == other[begin + j] ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns;) {
            if (one[begin + i] == other[begin + j]) {
                ownOfOne[begin + i++] = false;
                ownOfOther[begin + j++] = false;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Piece> pieces(int[] signs, boolean[] own) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= signs.length; i++) {
            if (i == signs.length || own[i] != own[from]) {
                pieces.add(new Piece(new String(signs, from, i - from), own[from]));
                from = i;
            }
        }
        return pieces;
    }
}

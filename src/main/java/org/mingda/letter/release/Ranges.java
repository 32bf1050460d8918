package org.mingda.letter.release;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Numbers of rows or columns, said shortly: 3–5、8. */
final class Ranges {

    private static final int MOST_SAID = 8;

    private final TreeSet<Integer> numbers = new TreeSet<>();

    void add(int number) {
        numbers.add(number);
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    @Override
    public String toString() {
        return said(String::valueOf);
    }

    String asColumns() {
        return said(Ranges::letters);
    }

    /** The column of a cell named like AB12, from 1; 0 when it has no name. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    private static String letters(int column) {
        return column <= 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }

    private String said(IntFunction<String> name) {
        List<int[]> ranges = new ArrayList<>();
        for (int number : numbers) {
            int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last[1] == number - 1) {
                last[1] = number;
            } else {
                ranges.add(new int[] {number, number});
            }
        }
        String said = ranges.stream().limit(MOST_SAID)
                .map(range -> name.apply(range[0]) + (range[0] == range[1] ? "" : "–" + name.apply(range[1])))
                .collect(Collectors.joining("、"));
        return said + (ranges.size() > MOST_SAID ? "等" : "");
    }
}

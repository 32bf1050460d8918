package org.mingda.web;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mingda.letter.redaction.RedactionBox;
import org.springframework.util.MultiValueMap;

/**
 * The boxes as they stand on the page, right or wrong, so that nothing is lost when something is refused.
 *
 * @param at the page of the file that one looks at, from 1
 * @param fresh what a new box says first
 * @param note whether a last page lists what was covered
 */
record RedactForm(List<Row> rows, int at, Row fresh, boolean note, String word, String kind) {

    private static final int MOST = 800;
    private static final double WHOLE = 100;

    /**
     * One box as typed.
     *
     * @param x in percent of the page's width, like {@code width}; the others of its height
     * @param proposed whether it was found by the system and nobody has said yet that it is right
     */
    public record Row(String page, String x, String y, String width, String height, String ground, String article,
            String reason, boolean proposed) {

        static Row of(RedactionBox box, boolean proposed) {
            return new Row(String.valueOf(box.page()), percent(box.x()), percent(box.y()), percent(box.width()),
                    percent(box.height()), box.ground(), box.article(), box.reason(), proposed);
        }

        boolean samePlace(Row other) {
            return List.of(page, x, y, width, height).equals(
                    List.of(other.page, other.x, other.y, other.width, other.height));
        }

        private static String percent(double part) {
            return String.format(Locale.ROOT, "%.2f", part * WHOLE);
        }

        RedactionBox box(int place) {
            return new RedactionBox((int) number(page, place), number(x, place) / WHOLE, number(y, place) / WHOLE,
                    number(width, place) / WHOLE, number(height, place) / WHOLE, Typed.line(ground),
                    Typed.line(article), Typed.line(reason));
        }

        private static double number(String typed, int place) {
            String plain = Typed.line(typed);
            refuseWhen(!plain.matches("\\d{1,4}(\\.\\d{1,6})?"),
                    "第" + place + "个框的页码和位置请填写数字，位置以占页面的百分比计，例如 12.5。");
            return Double.parseDouble(plain);
        }
    }

    static RedactForm of(List<RedactionBox> boxes) {
        return new RedactForm(boxes.stream().map(box -> Row.of(box, false)).toList(), 1,
                row("1", "", "", ""), true, "", "");
    }

    /** Proposed boxes that were taken are boxes from now on, and those that were dropped are gone. */
    static RedactForm read(MultiValueMap<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all(typed, "page").size(); i++) {
            if (!all(typed, "drop").contains(String.valueOf(i))) {
                boolean taken = typed.containsKey("takeAll") || all(typed, "take").contains(String.valueOf(i));
                rows.add(new Row(one(typed, "page", i), one(typed, "x", i), one(typed, "y", i), one(typed, "width", i),
                        one(typed, "height", i), one(typed, "ground", i), one(typed, "article", i),
                        one(typed, "reason", i), one(typed, "proposed", i).equals("true") && !taken));
            }
        }
        String at = one(typed, "at", 0);
        return new RedactForm(rows, at.matches("[1-9]\\d{0,3}") ? Integer.parseInt(at) : 1,
                row(at, one(typed, "freshGround", 0), one(typed, "freshArticle", 0), one(typed, "freshReason", 0)),
                typed.containsKey("note"), one(typed, "word", 0), one(typed, "kind", 0));
    }

    /** Whether something found waits to be taken or dropped; public, because the page asks for it. */
    public boolean isProposals() {
        return rows.stream().anyMatch(Row::proposed);
    }

    /** With an empty box more on the page that one looks at. */
    RedactForm withOneMore() {
        return with(List.of(new Row(String.valueOf(at), "40.00", "45.00", "20.00", "3.00", fresh.ground, fresh.article,
                fresh.reason, false)));
    }

    /** With what was found, but for what is there already. */
    RedactForm withProposed(List<RedactionBox> found) {
        return with(found.stream().map(box -> Row.of(box.because(fresh.ground, fresh.article, fresh.reason), true))
                .filter(row -> rows.stream().noneMatch(row::samePlace)).toList());
    }

    private RedactForm with(List<Row> more) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(more);
        return new RedactForm(all, at, fresh, note, word, kind);
    }

    /** What shall be burned; refuses as long as something found was neither taken nor dropped. */
    List<RedactionBox> boxes() {
        long open = rows.stream().filter(Row::proposed).count();
        refuseWhen(open > 0, "还有" + open + "处查找到的位置没有采用或者删除，请先逐处确认。");
        return drawn();
    }

    /** Without what nobody has confirmed. */
    List<RedactionBox> drawn() {
        refuseWhen(rows.size() > MOST, "遮盖框超过" + MOST + "个，请拆分文件后再遮盖。");
        return IntStream.range(0, rows.size()).filter(i -> !rows.get(i).proposed)
                .mapToObj(i -> rows.get(i).box(i + 1)).toList();
    }

    private static Row row(String page, String ground, String article, String reason) {
        return new Row(page, "", "", "", "", ground, article, reason, false);
    }

    private static List<String> all(MultiValueMap<String, String> typed, String name) {
        return typed.getOrDefault(name, List.of());
    }

    private static String one(MultiValueMap<String, String> typed, String name, int place) {
        List<String> all = all(typed, name);
        return place < all.size() && all.get(place) != null ? all.get(place) : "";
    }
}

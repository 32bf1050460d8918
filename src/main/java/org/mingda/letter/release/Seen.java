package org.mingda.letter.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is found in one file: the same at the same place is one hit with a few examples. */
final class Seen {

    private static final int MOST = 300;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 60;
    private static final int LONGEST_PLACE = 200;

    private final Map<List<Object>, Gathered> gathered = new LinkedHashMap<>();

    private static final class Gathered {
        private final Hit first;
        private final List<String> examples = new ArrayList<>();
        private int count;

        Gathered(Hit first) {
            this.first = first;
        }

        Hit hit() {
            String more = count > examples.size() && !examples.isEmpty() ? "（共 " + count + " 处）" : "";
            return new Hit(first.kind(), first.where(), first.page(), first.box(), String.join("；", examples) + more,
                    first.cleanable());
        }
    }

    void add(FindingKind kind, String where, String excerpt, boolean cleanable) {
        add(new Hit(kind, where, null, null, excerpt, cleanable));
    }

    /** Those with a box stay apart from each other. */
    void add(Hit hit) {
        List<Object> key = List.of(hit.kind(), hit.where(), hit.cleanable(), hit.box() == null ? "" : hit.box());
        if (!gathered.containsKey(key) && gathered.size() >= MOST) {
            throw new Unseen(FindingKind.CANNOT_BE_CHECKED, "发现的问题超过 " + MOST + " 处，没有全部列出");
        }
        Gathered same = gathered.computeIfAbsent(key, unused -> new Gathered(new Hit(hit.kind(),
                shortened(PersonalNumbers.masked(hit.where()), LONGEST_PLACE), hit.page(), hit.box(), "", hit.cleanable())));
        same.count++;
        String excerpt = shortened(PersonalNumbers.masked(hit.excerpt().replaceAll("\\s+", " ").strip()), LONGEST);
        if (!excerpt.isEmpty() && same.examples.size() < EXAMPLES && !same.examples.contains(excerpt)) {
            same.examples.add(excerpt);
        }
    }

    /** Numbers and addresses of people in what everybody reads. */
    void text(String text, String where) {
        text(text, where, null);
    }

    void text(String text, String where, Integer page) {
        PersonalNumbers.in(text).forEach(found -> add(new Hit(found.kind(), where, page, null, found.masked(), false)));
    }

    /** Something that is neither shown nor searched further, in its own words. */
    void cannot(FindingKind kind, String where, String why) {
        gathered.put(List.of(kind, where, why), new Gathered(new Hit(kind, PersonalNumbers.masked(where), null, null, "", false)));
        gathered.get(List.of(kind, where, why)).examples.add(why);
    }

    List<Hit> hits() {
        return gathered.values().stream().map(Gathered::hit).toList();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}

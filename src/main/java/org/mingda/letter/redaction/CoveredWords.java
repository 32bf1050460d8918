package org.mingda.letter.redaction;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks whether words that a box covers can still be read elsewhere; somebody may have forgotten a place. */
final class CoveredWords {

    private static final int SHORTEST = 2;

    private CoveredWords() {}

    /** The pages where they still stand. The words themselves go nowhere. */
    static Set<Integer> leftOn(PDDocument source, Map<Integer, List<RedactionBox>> boxes) throws IOException {
        Map<Integer, Wording> open = new TreeMap<>();
        Set<String> covered = new TreeSet<>();
        for (int page = 1; page <= source.getNumberOfPages(); page++) {
            List<Glyph> glyphs = Glyphs.of(source, page);
            List<RedactionBox> here = boxes.getOrDefault(page, List.of());
            here.forEach(box -> covered.add(new Wording(glyphs.stream().filter(each -> each.coveredBy(box)).toList())
                    .toString()));
            open.put(page, new Wording(glyphs.stream().filter(each -> here.stream().noneMatch(each::coveredBy))
                    .toList()));
        }
        return pages(open, covered.stream().filter(words -> words.length() >= SHORTEST).toList());
    }

    private static Set<Integer> pages(Map<Integer, Wording> open, List<String> covered) {
        Stream<Integer> pages = open.keySet().stream().filter(page -> covered.stream().anyMatch(open.get(page)::says));
        return pages.collect(Collectors.toCollection(TreeSet::new));
    }
}

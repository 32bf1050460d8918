package org.mingda.mutants;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * One kind of change.
 *
 * @param words what is changed
 * @param where the elements that it can be made at
 * @param make  makes it in a copy, at the element of the same place
 */
record Change(String words, Function<Xml, Stream<Element>> where, BiConsumer<Xml, Element> make) {

    private static final Pattern NODES =
            Pattern.compile(".*(Task|Activity|Event|Gateway|subProcess|sequenceFlow)|rule");

    /** One mutant for each place; a change that changes nothing is none. */
    Stream<Mutant> of(String file, String text) {
        Xml original = Xml.parse(text);
        int places = (int) where.apply(original).count();
        return Stream.iterate(0, i -> i < places, i -> i + 1).map(i -> mutant(file, text, i))
                .filter(mutant -> !mutant.xml().equals(original.text()));
    }

    private Mutant mutant(String file, String text, int place) {
        Xml copy = Xml.parse(text);
        Element element = where.apply(copy).skip(place).findFirst().orElseThrow();
        Element node = nodeOf(element);
        String id = Xml.id(node);
        Set<String> near = copy.near(node);
        String detail = element == node ? "" : " (" + detail(element) + ")";
        make.accept(copy, element);
        return new Mutant(file, words + detail, id, near, copy.text());
    }

    /** The node, flow or row that the element belongs to. */
    private static Element nodeOf(Element element) {
        return NODES.matcher(element.getLocalName()).matches() ? element : nodeOf((Element) element.getParentNode());
    }

    private static String detail(Element element) {
        return Stream.of("id", "source", "event", "businessKey").map(element::getAttribute)
                .filter(text -> !text.isEmpty()).findFirst().orElse(element.getLocalName());
    }
}

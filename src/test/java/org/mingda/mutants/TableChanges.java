package org.mingda.mutants;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Changes of a decision table. */
final class TableChanges {

    static final List<Change> ALL = List.of(
            new Change("a row less", xml -> xml.all("rule"), (xml, rule) -> Xml.remove(rule)),
            new Change("the answer of the next row", xml -> xml.all("rule"), TableChanges::answerOfTheNext),
            new Change("a question less", xml -> xml.all("rule").flatMap(rule -> firstQuestion(rule).stream()),
                    (xml, question) -> question.setTextContent("")));

    private TableChanges() {}

    private static void answerOfTheNext(Xml xml, Element rule) {
        List<Element> rules = xml.all("rule").toList();
        Element next = rules.get((rules.indexOf(rule) + 1) % rules.size());
        List<Element> answers = texts(rule, "outputEntry").toList();
        List<String> others = texts(next, "outputEntry").map(Element::getTextContent).toList();
        for (int i = 0; i < answers.size(); i++) {
            answers.get(i).setTextContent(others.get(i));
        }
    }

    private static Optional<Element> firstQuestion(Element rule) {
        return texts(rule, "inputEntry").filter(text -> !text.getTextContent().isBlank()).findFirst();
    }

    private static Stream<Element> texts(Element rule, String entry) {
        return Xml.below(rule, entry).flatMap(each -> Xml.below(each, "text"));
    }
}

package org.mingda.mutants;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Changes of where the work goes. */
final class FlowChanges {

    private static final String[] GATEWAYS = {"exclusiveGateway", "inclusiveGateway"};

    static final List<Change> ALL = List.of(
            new Change("no condition", FlowChanges::conditional, (xml, flow) -> Xml.remove(condition(flow))),
            new Change("the condition of its neighbour", FlowChanges::conditional, FlowChanges::swapConditions),
            new Change("leads where the default leads", FlowChanges::besideADefault, FlowChanges::swapWays),
            new Change("a way less", xml -> flowsOf(xml, "parallelGateway", "inclusiveGateway", "exclusiveGateway")
                    .filter(flow -> outgoing(xml, flow.getAttribute("sourceRef")).count() > 2
                            || isParallel(xml, flow)), (xml, flow) -> xml.cut(Xml.id(flow))),
            new Change("no default", xml -> xml.all(GATEWAYS).filter(gateway -> gateway.hasAttribute("default")),
                    (xml, gateway) -> gateway.removeAttribute("default")),
            new Change("one way after the other instead of side by side", xml -> xml.all("parallelGateway"),
                    (xml, gateway) -> gateway.getOwnerDocument().renameNode(gateway, gateway.getNamespaceURI(),
                            gateway.getPrefix() + ":exclusiveGateway")),
            new Change("step left out", FlowChanges::inOneLine, FlowChanges::leaveOut));

    private FlowChanges() {}

    private static Stream<Element> flowsOf(Xml xml, String... gateways) {
        List<String> ids = xml.all(gateways).map(Xml::id).toList();
        return xml.all("sequenceFlow").filter(flow -> ids.contains(flow.getAttribute("sourceRef")));
    }

    private static boolean isParallel(Xml xml, Element flow) {
        return xml.byId(flow.getAttribute("sourceRef")).getLocalName().equals("parallelGateway")
                && outgoing(xml, flow.getAttribute("sourceRef")).count() > 1;
    }

    private static Stream<Element> conditional(Xml xml) {
        return flowsOf(xml, GATEWAYS).filter(flow -> condition(flow) != null);
    }

    private static Element condition(Element flow) {
        return Xml.below(flow, "conditionExpression").findFirst().orElse(null);
    }

    private static Stream<Element> outgoing(Xml xml, String node) {
        return xml.all("sequenceFlow").filter(flow -> flow.getAttribute("sourceRef").equals(node));
    }

    private static Optional<Element> sibling(Xml xml, Element flow, Predicate<Element> which) {
        List<Element> all = outgoing(xml, flow.getAttribute("sourceRef")).filter(which).toList();
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get((all.indexOf(flow) + 1) % all.size()));
    }

    private static void swapConditions(Xml xml, Element flow) {
        sibling(xml, flow, other -> condition(other) != null).ifPresent(other -> {
            String mine = condition(flow).getTextContent();
            condition(flow).setTextContent(condition(other).getTextContent());
            condition(other).setTextContent(mine);
        });
    }

    private static Stream<Element> besideADefault(Xml xml) {
        return conditional(xml).filter(flow -> xml.byId(flow.getAttribute("sourceRef")).hasAttribute("default"));
    }

    private static void swapWays(Xml xml, Element flow) {
        Element otherwise = xml.byId(xml.byId(flow.getAttribute("sourceRef")).getAttribute("default"));
        String mine = flow.getAttribute("targetRef");
        lead(xml, flow, otherwise.getAttribute("targetRef"));
        lead(xml, otherwise, mine);
    }

    private static void lead(Xml xml, Element flow, String target) {
        Element end = Xml.below(xml.byId(flow.getAttribute("targetRef")), "incoming")
                .filter(incoming -> incoming.getTextContent().strip().equals(Xml.id(flow))).findFirst().orElseThrow();
        Element there = xml.byId(target);
        there.insertBefore(end, Stream.of("incoming", "outgoing").flatMap(name -> Xml.below(there, name))
                .filter(child -> child.getParentNode() == there).findFirst().orElse(null));
        flow.setAttribute("targetRef", target);
    }

    private static Stream<Element> inOneLine(Xml xml) {
        return xml.all("userTask", "serviceTask", "callActivity", "businessRuleTask")
                .filter(step -> outgoing(xml, Xml.id(step)).count() == 1);
    }

    private static void leaveOut(Xml xml, Element step) {
        Element on = outgoing(xml, Xml.id(step)).findFirst().orElseThrow();
        String next = on.getAttribute("targetRef");
        xml.all("sequenceFlow").filter(flow -> flow.getAttribute("targetRef").equals(Xml.id(step))).toList()
                .forEach(flow -> lead(xml, flow, next));
        xml.cut(Xml.id(step));
    }
}

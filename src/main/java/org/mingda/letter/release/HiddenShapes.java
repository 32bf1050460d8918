package org.mingda.letter.release;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes drawn things out of a part that its reader is not shown. */
final class HiddenShapes {

    private static final Set<String> WHOLE = Set.of("drawing", "sp", "pic", "graphicFrame", "grpSp", "cxnSp",
            "twoCellAnchor", "oneCellAnchor", "absoluteAnchor");
    private static final Set<String> ANCHORS = Set.of("twoCellAnchor", "oneCellAnchor", "absoluteAnchor");

    private HiddenShapes() {}

    static void remove(Document document) {
        Dom.all(document, "cNvPr", "docPr").stream().filter(named -> Dom.on(named, "hidden")).forEach(named -> {
            Node shape = named;
            while (shape instanceof Element && !WHOLE.contains(shape.getLocalName())) {
                shape = shape.getParentNode();
            }
            boolean alone = shape != null && shape.getParentNode() instanceof Element parent
                    && ANCHORS.contains(parent.getLocalName());
            if (shape instanceof Element) {
                Dom.remove(alone ? shape.getParentNode() : shape);
            }
        });
    }
}

package org.mingda.letter.release;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Document;

/** Takes hidden slides and hidden things on slides out of a PPTX. */
final class SlidesEdit implements OfficeCleaner.Edit {

    private final Set<String> hidden = new HashSet<>();

    SlidesEdit(Parts parts) throws IOException {
        for (String part : parts.names("ppt/slides/slide\\d+\\.xml")) {
            parts.walk(part, (name, attributes) -> {
                if (name.equals("sld") && attributes.get("show") != null && !attributes.on("show")) {
                    hidden.add(part);
                }
            });
        }
    }

    @Override
    public boolean drops(String part) {
        return hidden.contains(part);
    }

    @Override
    public boolean changes(String part) {
        return part.matches("ppt/presentation\\.xml|ppt/(slides|slideLayouts|slideMasters)/[^/]*\\.xml");
    }

    @Override
    public void change(String part, Document document) {
        HiddenShapes.remove(document);
        if (part.equals("ppt/presentation.xml")) {
            Dom.all(document, "sectionLst").forEach(list -> Dom.remove(list.getParentNode()));
            Dom.all(document, "custShowLst").forEach(Dom::remove);
        }
    }
}

package org.mingda.letter.release;

import java.io.IOException;

/** Looks through the slides of a PPTX. */
final class SlidesLook {

    private final Parts parts;
    private final Piece file;
    private final Seen seen;

    SlidesLook(Parts parts, Piece file, Seen seen) {
        this.parts = parts;
        this.file = file;
        this.seen = seen;
    }

    void look() throws IOException {
        for (String part : parts.names("ppt/slides/slide\\d+\\.xml")) {
            String where = file.at("幻灯片" + part.replaceAll("\\D", ""));
            parts.walk(part, new ShapesLook(seen, where, (name, attributes) -> {
                if (name.equals("sld") && attributes.get("show") != null && !attributes.on("show")) {
                    seen.add(FindingKind.HIDDEN_SLIDE, where, "", true);
                }
            }));
        }
        for (String part : parts.names("ppt/notesSlides/[^/]*\\.xml")) {
            notes(part);
        }
        for (String part : parts.names("ppt/(slideLayouts|slideMasters|diagrams|charts|handoutMasters)/[^/]*\\.xml")) {
            parts.walk(part, new ShapesLook(seen, file.at("版式和图表"), null));
        }
    }

    private void notes(String part) throws IOException {
        String where = file.at("演讲者备注" + part.replaceAll("\\D", ""));
        parts.walk(part, new ShapesLook(seen, where, new XmlWalk.Walker() {
            @Override
            public void start(String name, XmlWalk.Attributes attributes) {}

            @Override
            public void text(String words) {
                if (!words.isBlank() && !words.matches("\\d+")) {
                    seen.add(FindingKind.SPEAKER_NOTES, where, words, true);
                }
            }
        }));
    }
}

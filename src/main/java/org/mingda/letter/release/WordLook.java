package org.mingda.letter.release;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Looks through the text of a DOCX: body, headers, notes. */
final class WordLook {

    private static final String TEXTS = "word/(document|header\\d*|footer\\d*|footnotes|endnotes|glossary/document)\\.xml";

    private final Parts parts;
    private final Piece file;
    private final Seen seen;

    WordLook(Parts parts, Piece file, Seen seen) {
        this.parts = parts;
        this.file = file;
        this.seen = seen;
    }

    void look() throws IOException {
        Set<String> hidden = parts.has("word/styles.xml") ? hiddenStyles(parts) : Set.of();
        for (String part : parts.names(TEXTS)) {
            String where = file.at(name(part));
            parts.walk(part, new ShapesLook(seen, where, new RunsLook(seen, where, hidden)));
        }
        for (String part : parts.names("word/(diagrams|charts)/[^/]*\\.xml|word/settings\\.xml")) {
            parts.walk(part, new ShapesLook(seen, file.at(name(part)), (name, attributes) -> setting(name, attributes)));
        }
    }

    private void setting(String name, XmlWalk.Attributes attributes) {
        if (name.equals("docVar")) {
            seen.add(FindingKind.HIDDEN_DATA, file.at("文档变量"), String.valueOf(attributes.get("name")), true);
        }
        if (name.equals("mailMerge")) {
            seen.add(FindingKind.HIDDEN_DATA, file.at("邮件合并的数据源"), "", true);
        }
    }

    private static String name(String part) {
        String last = part.substring(part.lastIndexOf('/') + 1);
        return last.startsWith("header") ? "页眉" : last.startsWith("footer") ? "页脚"
                : last.startsWith("footnotes") ? "脚注" : last.startsWith("endnotes") ? "尾注"
                : part.contains("glossary") ? "自动图文集" : part.contains("document") ? "正文" : last;
    }

    /** Ids of the styles that hide what is written in them. */
    static Set<String> hiddenStyles(Parts parts) throws IOException {
        Set<String> hidden = new HashSet<>();
        parts.walk("word/styles.xml", new XmlWalk.Walker() {
            private String id;

            @Override
            public void start(String name, XmlWalk.Attributes attributes) {
                if (name.equals("style")) {
                    id = attributes.get("styleId");
                }
                boolean inherits = name.equals("basedOn") && hidden.contains(String.valueOf(attributes.get("val")));
                if (id != null && (name.equals("vanish") && RunsLook.on(attributes) || inherits)) {
                    hidden.add(id);
                }
            }
        });
        return hidden;
    }
}

package org.mingda.letter.release;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;

/** Goes through XMP: what is more than the name of the program, dates and numbers of the file. */
final class XmpLook implements XmlWalk.Walker {

    private static final Set<String> ORDINARY = Set.of("CreateDate", "ModifyDate", "MetadataDate", "CreatorTool",
            "Producer", "PDFVersion", "format", "DocumentID", "InstanceID", "OriginalDocumentID", "VersionID",
            "RenditionClass", "part", "conformance", "rev", "Trapped", "NPages", "HasVisibleTransparency",
            "HasVisibleOverprint", "language", "amd", "GTS_PDFXVersion");
    private static final List<String> TELLING = List.of("creator", "title", "description", "subject", "rights",
            "Author", "AuthorsPosition", "CaptionWriter", "Manager", "Company", "Keywords", "Source", "Credit");
    /** Where the schemas of PDF/A extensions are described; nothing of the file is said there. */
    private static final String SCHEMAS = "schemas";

    private final Seen seen;
    private final String where;
    private final ArrayDeque<String> open = new ArrayDeque<>();

    XmpLook(Seen seen, String where) {
        this.seen = seen;
        this.where = where;
    }

    @Override
    public void start(String name, XmlWalk.Attributes attributes) {
        open.push(name);
        for (String telling : TELLING) {
            String value = attributes.get(telling);
            if (value != null && !value.isBlank()) {
                seen.add(FindingKind.METADATA, where, telling + "：" + value, true);
            }
        }
    }

    @Override
    public void text(String text) {
        String name = open.stream().filter(each -> !Set.of("li", "Seq", "Bag", "Alt", "Description").contains(each))
                .findFirst().orElse("");
        if (!text.isBlank() && !ORDINARY.contains(name) && !open.contains(SCHEMAS)) {
            seen.add(FindingKind.METADATA, where, name + "：" + text.strip(), true);
        }
    }

    @Override
    public void end(String name) {
        open.pop();
    }
}

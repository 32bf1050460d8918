package org.mingda.letter.release;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks through the parts of a document of Office or WPS (DOCX, XLSX, PPTX). */
final class OfficeLook {

    private static final Pattern XML = Pattern.compile("(?i).*\\.(xml|vml|rels)");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|tiff?|gif|bmp|emf|wmf|svg|webp)");
    private static final Pattern FONT = Pattern.compile("(?i).*\\.(odttf|fntdata|ttf|otf)");

    /** Parts whose being there says it all. */
    private static final Map<String, FindingKind> TELLING = Map.of(
            "(word|xl|ppt)/(.*/)?comments?[^/]*\\.xml|xl/threadedComments/.*|ppt/comments/.*", FindingKind.COMMENT,
            "xl/revisions/.*", FindingKind.TRACKED_CHANGE,
            "xl/(pivotCache|externalLinks|queryTables)/[^/]*\\.xml|xl/(connections|xmlMaps)\\.xml|xl/model/.*"
                    + "|customXml/item\\d+\\.xml|word/glossary/document\\.xml|xl/customData/.*|word/mailMergeData.*",
            FindingKind.HIDDEN_DATA,
            "(word|xl|ppt)/(embeddings|activeX|ctrlProps)/[^/]*", FindingKind.ATTACHED_FILE,
            "(word|ppt)/tags/.*|xl/persons/.*|ppt/commentAuthors\\.xml|ppt/authors\\.xml|word/people\\.xml"
                    + "|docMetadata/.*|docProps/thumbnail.*", FindingKind.METADATA);
    private static final Set<FindingKind> TAKEN_OUT = Set.of(FindingKind.COMMENT, FindingKind.HIDDEN_DATA,
            FindingKind.METADATA, FindingKind.TRACKED_CHANGE);

    private final Parts parts;
    private final Piece file;
    private final Seen seen;
    private final Examiner examiner;

    OfficeLook(Parts parts, Piece file, Seen seen, Examiner examiner) {
        this.parts = parts;
        this.file = file;
        this.seen = seen;
        this.examiner = examiner;
    }

    void look() throws IOException {
        if (parts.has("xl/workbook.xml")) {
            new WorkbookLook(parts, file, seen).look();
        } else if (parts.has("word/document.xml")) {
            new WordLook(parts, file, seen).look();
        } else if (parts.has("ppt/presentation.xml")) {
            new SlidesLook(parts, file, seen).look();
        } else {
            throw Unseen.unknown("这种文档不能自动检查");
        }
        new OfficeProperties(parts, file, seen).look();
        for (String part : parts.names()) {
            part(part);
        }
    }

    private void part(String part) throws IOException {
        for (Map.Entry<String, FindingKind> telling : TELLING.entrySet()) {
            if (part.matches(telling.getKey())) {
                told(part, telling.getValue());
            }
        }
        if (PICTURE.matcher(part).matches()) {
            examiner.picture(parts, part, file, seen);
        } else if (!XML.matcher(part).matches() && !FONT.matcher(part).matches() && !part.matches(
                ".*/printerSettings/.*|(word|xl|ppt)/(embeddings|activeX)/.*|.*\\.(mdb|bin)|mimetype|docProps/.*")) {
            seen.add(FindingKind.ATTACHED_FILE, file.at(part), "", false);
        }
        if (part.matches("(?i)(word|xl|ppt)/embeddings/.*\\.(docx|xlsx|pptx|pdf|zip|doc|xls|ppt)")) {
            examiner.inner(parts, part, file, seen);
        }
    }

    private void told(String part, FindingKind kind) throws IOException {
        StringBuilder text = new StringBuilder();
        if (part.endsWith(".xml")) {
            parts.walk(part, new XmlWalk.Walker() {
                @Override
                public void start(String name, XmlWalk.Attributes attributes) {
                    text.append(' ');
                }

                @Override
                public void text(String words) {
                    if (text.length() < 500) {
                        text.append(words);
                    }
                }
            });
        }
        boolean template = part.matches("customXml/item\\d+\\.xml") && text.toString().isBlank();
        if (!template && !(kind == FindingKind.COMMENT && part.startsWith("word/") && text.toString().isBlank())) {
            seen.add(kind, file.at(part), kind == FindingKind.METADATA ? "" : text.toString(), TAKEN_OUT.contains(kind));
        }
    }
}

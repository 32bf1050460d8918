package org.mingda.letter.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Copies a DOCX, XLSX or PPTX without what it says of itself, comments, changes, notes and all that is hidden: the parts
 * are left out, what refers to them too, and the rest is written anew.
 */
final class OfficeCleaner implements Cleaner {

    private static final long MOST = 30L << 20;
    private static final String DROPPED = "docProps/.*|docMetadata/.*|customXml/.*|customUI/.*|(word|xl|ppt)/(.*/)?comments?[^/]*\\.xml"
            + "|xl/threadedComments/.*|xl/persons/.*|ppt/comments/.*|ppt/commentAuthors\\.xml|ppt/authors\\.xml"
            + "|word/people\\.xml|word/glossary/.*|word/mailMergeData.*|xl/revisions/.*|xl/(pivotCache|pivotTables|"
            + "externalLinks|queryTables|model|customData)/.*|xl/(connections|xmlMaps|calcChain)\\.xml|.*/printerSettings/.*"
            + "|(word|ppt)/tags/.*|ppt/notesSlides/.*";
    private static final Set<String> LISTS = Set.of("externalReferences", "pivotCaches", "tableParts", "custDataLst");

    @Override
    public void clean(Path from, Path to, Budget budget) throws IOException {
        try (Parts parts = Parts.of(from, budget);
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            Edit edit = parts.has("xl/workbook.xml") ? new WorkbookEdit(parts)
                    : parts.has("word/document.xml") ? new WordEdit(parts) : new SlidesEdit(parts);
            new Copy(parts, edit, dropped(parts, edit)).write(out);
        }
    }

    /** What is done with the parts of one kind of document. */
    interface Edit {

        /** Whether this part is left out besides those that are always. */
        boolean drops(String part);

        /** Changes a part; those never changed need not be read. */
        boolean changes(String part);

        void change(String part, Document document);
    }

    private static Set<String> dropped(Parts parts, Edit edit) {
        Set<String> dropped = new HashSet<>();
        for (String part : parts.names()) {
            if (part.matches(DROPPED) || edit.drops(part)) {
                dropped.add(part);
                dropped.add(relations(part));
            }
        }
        return dropped;
    }

    private static String relations(String part) {
        int at = part.lastIndexOf('/') + 1;
        return part.substring(0, at) + "_rels/" + part.substring(at) + ".rels";
    }

    /** One copy in the making. */
    private record Copy(Parts parts, Edit edit, Set<String> dropped) {

        void write(ZipOutputStream out) throws IOException {
            for (String part : parts.names()) {
                parts.budget().step();
                if (!dropped.contains(part)) {
                    out.putNextEntry(new ZipEntry(part));
                    part(part, out);
                    out.closeEntry();
                }
            }
        }

        private void part(String part, ZipOutputStream out) throws IOException {
            Set<String> gone = gone(part).keySet();
            boolean picture = part.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)");
            if (part.equals("[Content_Types].xml") || part.endsWith(".rels") || !gone.isEmpty() || edit.changes(part)) {
                Document document = read(part);
                if (part.equals("[Content_Types].xml")) {
                    types(document);
                } else if (part.endsWith(".rels")) {
                    relations(part, document);
                } else {
                    forget(document, gone);
                    edit.change(part, document);
                }
                Dom.write(document, out);
            } else if (picture) {
                picture(part, out);
            } else {
                try (InputStream in = parts.open(part)) {
                    in.transferTo(out);
                }
            }
        }

        private Document read(String part) throws IOException {
            if (parts.size(part) > MOST) {
                throw Unseen.unknown("部件太大");
            }
            try (InputStream in = parts.open(part)) {
                return Dom.read(in);
            }
        }

        private void types(Document document) {
            Dom.all(document, "Override").stream()
                    .filter(type -> dropped.contains(String.valueOf(Dom.value(type, "PartName")).substring(1)))
                    .forEach(Dom::remove);
        }

        private void relations(String part, Document document) throws IOException {
            Map<String, String> gone = goneOf(part);
            Dom.all(document, "Relationship").stream().filter(one -> gone.containsKey(Dom.value(one, "Id")))
                    .forEach(Dom::remove);
        }

        /** Ids by which a part refers to what is left out. */
        private Map<String, String> gone(String part) throws IOException {
            String relations = OfficeCleaner.relations(part);
            return parts.has(relations) ? goneOf(relations) : Map.of();
        }

        private Map<String, String> goneOf(String relations) throws IOException {
            Map<String, String> gone = new HashMap<>();
            String folder = relations.substring(0, relations.lastIndexOf("_rels/"));
            parts.walk(relations, (name, attributes) -> {
                String target = attributes.get("Target");
                boolean outside = "External".equals(attributes.get("TargetMode"));
                boolean template = String.valueOf(attributes.get("Type")).endsWith("attachedTemplate");
                if (name.equals("Relationship") && (template || !outside && dropped.contains(path(folder, target)))) {
                    gone.put(attributes.get("Id"), target);
                }
            });
            return gone;
        }

        private static String path(String folder, String target) {
            return target.startsWith("/") ? target.substring(1)
                    : Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
        }

        /** Elements that refer to what is left out go too, and lists that are empty then. */
        private static void forget(Document document, Set<String> gone) {
            Elements.referring(document, gone).forEach(Dom::remove);
            Dom.all(document, LISTS.toArray(String[]::new)).stream()
                    .filter(list -> Dom.attributes(list).stream().allMatch(Elements::counts) && !list.hasChildNodes())
                    .forEach(Dom::remove);
        }

        private void picture(String part, ZipOutputStream out) throws IOException {
            Path before = Files.createTempFile("mingda-picture-", ".part");
            Path after = Files.createTempFile("mingda-picture-", ".part");
            try (InputStream in = parts.open(part)) {
                Files.copy(in, before, StandardCopyOption.REPLACE_EXISTING);
                byte[] head = head(before);
                Cleaner cleaner = head[0] == (byte) 0xff ? new JpegCleaner() : head[0] == (byte) 0x89 ? new PngCleaner()
                        : (same, target, budget) -> Files.copy(same, target, StandardCopyOption.REPLACE_EXISTING);
                cleaner.clean(before, after, parts.budget());
                Files.copy(after, out);
            } finally {
                Files.deleteIfExists(before);
                Files.deleteIfExists(after);
            }
        }

        private static byte[] head(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] head = in.readNBytes(2);
                return head.length == 0 ? new byte[1] : head;
            }
        }
    }

    /** Which elements refer to others by the id of a relationship. */
    private static final class Elements {

        private static final String RELATIONS = "/relationships";

        private Elements() {}

        static List<Element> referring(Document document, Set<String> gone) {
            return Dom.everything(document).stream().filter(element -> Dom.attributes(element).stream()
                    .anyMatch(attribute -> isReference(attribute) && gone.contains(attribute.getValue()))).toList();
        }

        private static boolean isReference(Attr attribute) {
            return attribute.getNamespaceURI() != null && attribute.getNamespaceURI().endsWith(RELATIONS);
        }

        static boolean counts(Attr attribute) {
            return attribute.getLocalName().equals("count") || attribute.getName().startsWith("xmlns");
        }
    }
}

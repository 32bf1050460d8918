package org.mingda.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A document as a screen reader has it: what each thing is, and its words in reading order. */
final class Tags {

    /** A tag with what stands under it; a run of text is a tag without a type. */
    record Tag(String type, String alternative, String own, List<Tag> kids) {
        String text() {
            return own + kids.stream().map(Tag::text).collect(Collectors.joining());
        }

        Stream<Tag> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Tag::all));
        }

        List<String> types() {
            return kids.stream().map(Tag::type).filter(Objects::nonNull).toList();
        }
    }

    private final Tag root;
    private final String artifacts;

    private Tags(Tag root, String artifacts) {
        this.root = root;
        this.artifacts = artifacts;
    }

    static Tags of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder artifacts = new StringBuilder();
            Map<PDPage, Map<Integer, String>> words = new HashMap<>();
            for (PDPage page : document.getPages()) {
                words.put(page, words(page, artifacts));
            }
            return new Tags(read(document.getDocumentCatalog().getStructureTreeRoot(), null, words),
                    Press.withoutSpace(artifacts.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> words(PDPage page, StringBuilder artifacts) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> words = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            String text = content.getContents().stream().filter(TextPosition.class::isInstance)
                    .map(position -> ((TextPosition) position).getUnicode()).collect(Collectors.joining());
            if ("Artifact".equals(content.getTag())) {
                artifacts.append(text);
            } else {
                words.put(content.getMCID(), text);
            }
        }
        return words;
    }

    private static Tag read(PDStructureNode node, PDPage page, Map<PDPage, Map<Integer, String>> words) {
        List<Tag> kids = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kids.add(read(element, element.getPage(), words));
            } else if (kid instanceof Integer content) {
                kids.add(text(words, page, content));
            } else if (kid instanceof PDMarkedContentReference content) {
                kids.add(text(words, content.getPage(), content.getMCID()));
            }
        }
        return node instanceof PDStructureElement element
                ? new Tag(element.getStructureType(), element.getAlternateDescription(), "", kids)
                : new Tag("Root", null, "", kids);
    }

    private static Tag text(Map<PDPage, Map<Integer, String>> words, PDPage page, int content) {
        return new Tag(null, null, words.get(page).getOrDefault(content, ""), List.of());
    }

    /** Everything that is read out, without white space. */
    String text() {
        return Press.withoutSpace(root.text());
    }

    /** What stands on pages but is no content, without white space. */
    String artifacts() {
        return artifacts;
    }

    List<Tag> all(String type) {
        return all(tag -> type.equals(tag.type()));
    }

    List<Tag> all(Predicate<Tag> wanted) {
        return root.all().filter(wanted).toList();
    }
}

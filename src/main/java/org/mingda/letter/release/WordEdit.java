package org.mingda.letter.release;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepts all changes of a Word text and takes out what is hidden in it and what belongs to comments. */
final class WordEdit implements OfficeCleaner.Edit {

    private static final String TEXTS = "word/(document|header\\d*|footer\\d*|footnotes|endnotes|settings)\\.xml";
    private static final String[] GONE = {"del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "tblPrExChange", "cellMerge", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd",
        "customXmlDelRangeStart", "customXmlDelRangeEnd", "commentRangeStart", "commentRangeEnd", "commentReference",
        "proofErr", "rsids", "docVars", "mailMerge", "attachedTemplate", "trackRevisions", "dataBinding", "delText",
        "delInstrText"};

    private final Set<String> hiddenStyles;

    WordEdit(Parts parts) throws IOException {
        this.hiddenStyles = parts.has("word/styles.xml") ? WordLook.hiddenStyles(parts) : Set.of();
    }

    @Override
    public boolean drops(String part) {
        return false;
    }

    @Override
    public boolean changes(String part) {
        return part.matches(TEXTS);
    }

    @Override
    public void change(String part, Document document) {
        Dom.all(document, "tr").stream().filter(WordEdit::deletedRow).forEach(Dom::remove);
        Dom.all(document, "tc").stream().filter(cell -> has(cell, "tcPr", "cellDel")).forEach(Dom::remove);
        deletedMarks(document);
        Dom.all(document, "ins", "moveTo").forEach(WordEdit::accept);
        Dom.all(document, GONE).forEach(Dom::remove);
        Dom.all(document, "cellIns", "cellDel").forEach(Dom::remove);
        Dom.all(document, "r").stream().filter(this::hidden).forEach(Dom::remove);
        HiddenShapes.remove(document);
        Dom.everything(document).forEach(element -> Dom.attributes(element).stream()
                .filter(attribute -> attribute.getLocalName().startsWith("rsid"))
                .forEach(element::removeAttributeNode));
    }

    /** A change to properties is a mark and nothing else; one around runs gives them free. */
    private static void accept(Element change) {
        Dom.unwrap(change);
    }

    private static boolean deletedRow(Element row) {
        return has(row, "trPr", "del");
    }

    private static boolean has(Element element, String properties, String mark) {
        return Dom.children(element, properties).stream().anyMatch(found -> !Dom.children(found, mark).isEmpty());
    }

    /** A paragraph whose end was deleted goes on in the next one. */
    private static void deletedMarks(Document document) {
        List<Element> paragraphs = Dom.all(document, "p");
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Element paragraph = paragraphs.get(i);
            boolean deleted = Dom.children(paragraph, "pPr").stream().flatMap(own -> Dom.children(own, "rPr").stream())
                    .anyMatch(run -> !Dom.children(run, "del").isEmpty() || !Dom.children(run, "moveFrom").isEmpty());
            Element next = nextParagraph(paragraph);
            if (deleted && next != null) {
                join(paragraph, next);
            }
        }
    }

    private static Element nextParagraph(Element paragraph) {
        Node next = paragraph.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return next instanceof Element element && element.getLocalName().equals("p") ? element : null;
    }

    private static void join(Element first, Element next) {
        Dom.children(first, "pPr").forEach(Dom::remove);
        Node before = Dom.children(next, "pPr").isEmpty() ? next.getFirstChild()
                : Dom.children(next, "pPr").get(0).getNextSibling();
        while (first.getFirstChild() != null) {
            next.insertBefore(first.getFirstChild(), before);
        }
        Dom.remove(first);
    }

    private boolean hidden(Element run) {
        boolean byParagraph = run.getParentNode() instanceof Element paragraph && Dom.children(paragraph, "pPr").stream()
                .flatMap(own -> Dom.children(own, "pStyle").stream()).anyMatch(this::hides);
        return byParagraph || Dom.children(run, "rPr").stream().anyMatch(own ->
                Dom.children(own, "vanish").stream().anyMatch(mark -> Dom.value(mark, "val") == null || Dom.on(mark, "val"))
                        || Dom.children(own, "rStyle").stream().anyMatch(this::hides));
    }

    private boolean hides(Element style) {
        return hiddenStyles.contains(String.valueOf(Dom.value(style, "val")));
    }
}

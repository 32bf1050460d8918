package org.mingda.intake.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML mail: nothing runs, nothing is fetched, hidden parts and styles are left out. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> LINES = Set.of("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6",
            "table", "ul", "ol", "blockquote", "pre", "hr", "section", "article", "dd", "dt", "center");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title, noscript, template, iframe, object, embed, svg, [hidden],"
                + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)font-size\\s*:\\s*0(px|pt|;|\\s|$)]").remove();
        HtmlText reader = new HtmlText();
        NodeTraversor.traverse(reader, page);
        return reader.text.toString().replace('\u00A0', ' ').replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{2,}", "\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        if (LINES.contains(element.normalName())) {
            newLine();
        } else if (element.normalName().equals("img")) {
            text.append(element.attr("alt").isBlank() ? "［图片］" : "［图片：" + element.attr("alt").strip() + "］");
        } else if (Set.of("td", "th").contains(element.normalName())) {
            text.append(' ');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (LINES.contains(element.normalName()) && !element.normalName().equals("br")) {
            newLine();
        } else if (element.normalName().equals("a")) {
            link(element);
        }
    }

    /** Where a link leads is said in words, so that nobody is sent elsewhere than he reads. */
    private void link(Element element) {
        String target = element.attr("href").strip();
        if (target.matches("(?i)https?://.*") && !element.text().contains(target)) {
            text.append("（").append(target).append("）");
        }
    }

    private void newLine() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }
}

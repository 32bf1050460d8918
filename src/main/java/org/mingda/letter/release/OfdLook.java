package org.mingda.letter.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks through an OFD (GB/T 33190): its text, what it says of itself, and what lies over and beside its pages. */
final class OfdLook {

    private static final Map<String, String> TOLD = Map.of("Author", "作者", "Title", "标题", "Subject", "主题",
            "Abstract", "摘要", "Keyword", "关键词", "CustomData", "自定义属性");

    private final Parts parts;
    private final Piece file;
    private final Seen seen;
    private final Examiner examiner;

    OfdLook(Parts parts, Piece file, Seen seen, Examiner examiner) {
        this.parts = parts;
        this.file = file;
        this.seen = seen;
        this.examiner = examiner;
    }

    void look() throws IOException {
        for (String part : parts.names()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.endsWith("content.xml") || lower.contains("/tpls/")) {
                page(part);
            } else if (lower.endsWith(".xml")) {
                about(part);
            } else if (lower.matches(".*\\.(jpe?g|png|tiff?)")) {
                examiner.picture(parts, part, file, seen);
            } else if (lower.contains("/attach")) {
                seen.add(FindingKind.ATTACHED_FILE, file.at(part), "", false);
                examiner.inner(parts, part, file, seen);
            } else if (!lower.matches(".*\\.(ttf|otf|ttc|dat|esl|sig|asn1|jb2|gbig2|bmp|cer|pfb)|.*/")) {
                seen.add(FindingKind.ATTACHED_FILE, file.at(part), "", false);
            }
        }
    }

    private void page(String part) throws IOException {
        PageWalk walk = new PageWalk(file.at(part.replaceAll("(?i).*/(Page_\\d+)/.*", "$1")));
        parts.walk(part, walk);
        seen.text(walk.text.toString(), walk.where);
    }

    private void about(String part) throws IOException {
        boolean annotation = part.matches("(?i).*annot.*");
        boolean attachments = part.matches("(?i).*attachments\\.xml");
        boolean versions = part.matches("(?i).*versions?[^/]*\\.xml");
        parts.walk(part, new XmlWalk.Walker() {
            private String label;

            @Override
            public void start(String name, XmlWalk.Attributes attributes) {
                label = part.endsWith("OFD.xml") ? TOLD.get(name) : null;
                if (annotation && name.equals("Annot")) {
                    seen.add(FindingKind.ANNOTATION, file.at("批注"), String.valueOf(attributes.get("Type")), false);
                } else if (attachments && name.equals("Attachment")) {
                    seen.add(FindingKind.ATTACHED_FILE, file.at("附件"), String.valueOf(attributes.get("Name")), false);
                } else if (versions && name.equals("Version")) {
                    seen.add(FindingKind.EARLIER_VERSION, file.at("历史版本"), "", false);
                }
            }

            @Override
            public void text(String text) {
                seen.text(text, file.at(annotation ? "批注" : part));
                if (label != null && !text.isBlank()) {
                    seen.add(FindingKind.METADATA, file.at("文件属性"), label + "：" + text.strip(), false);
                }
            }
        });
    }

    /** The objects of a page in the order in which they are drawn. */
    private final class PageWalk implements XmlWalk.Walker {

        private final String where;
        private final StringBuilder text = new StringBuilder();
        private final List<double[]> texts = new ArrayList<>();
        private double[] boundary;
        private boolean invisible;
        private boolean inText;

        PageWalk(String where) {
            this.where = where;
        }

        @Override
        public void start(String name, XmlWalk.Attributes attributes) {
            switch (name) {
                case "TextObject" -> {
                    boundary = boundary(attributes);
                    invisible = "false".equals(attributes.get("Visible")) || "0".equals(attributes.get("Alpha"));
                }
                case "TextCode" -> inText = true;
                case "PathObject" -> covers(attributes, "true".equals(attributes.get("Fill")));
                case "ImageObject" -> covers(attributes, true);
                default -> { }
            }
        }

        @Override
        public void text(String words) {
            if (!inText || words.isBlank()) {
                return;
            }
            text.append(words);
            if (boundary != null) {
                texts.add(boundary);
            }
            if (invisible) {
                seen.add(FindingKind.HIDDEN_TEXT, where, words, false);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("TextCode")) {
                inText = false;
                text.append('\n');
            }
        }

        private void covers(XmlWalk.Attributes attributes, boolean filled) {
            double[] over = boundary(attributes);
            if (filled && over != null && texts.stream().anyMatch(under -> covered(under, over))) {
                seen.add(FindingKind.COVERED_TEXT, where, "图形或者图像盖住了文字", false);
            }
        }

        private static boolean covered(double[] under, double[] over) {
            double width = Math.min(under[0] + under[2], over[0] + over[2]) - Math.max(under[0], over[0]);
            double height = Math.min(under[1] + under[3], over[1] + over[3]) - Math.max(under[1], over[1]);
            return width > 1 && height > under[3] / 2;
        }

        private static double[] boundary(XmlWalk.Attributes attributes) {
            String said = attributes.get("Boundary");
            String[] numbers = said == null ? new String[0] : said.strip().split("\\s+");
            return numbers.length != 4 ? null
                    : Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
        }
    }
}

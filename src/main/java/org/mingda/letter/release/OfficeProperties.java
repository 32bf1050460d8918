package org.mingda.letter.release;

import java.io.IOException;
import java.util.Map;

/** What a document of Office says of itself: who wrote it, where, from which template. */
final class OfficeProperties {

    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("creator", "作者"), Map.entry("lastModifiedBy", "最后修改人"), Map.entry("title", "标题"),
            Map.entry("subject", "主题"), Map.entry("keywords", "关键词"), Map.entry("description", "备注"),
            Map.entry("category", "类别"), Map.entry("contentStatus", "状态"), Map.entry("identifier", "标识"),
            Map.entry("Company", "单位"), Map.entry("Manager", "经理"), Map.entry("HyperlinkBase", "链接"),
            Map.entry("Template", "模板"));

    private final Parts parts;
    private final Piece file;
    private final Seen seen;

    OfficeProperties(Parts parts, Piece file, Seen seen) {
        this.parts = parts;
        this.file = file;
        this.seen = seen;
    }

    void look() throws IOException {
        for (String part : parts.names("docProps/[^/]*\\.xml")) {
            parts.walk(part, new Properties(part.contains("custom")));
        }
        for (String part : parts.names("word/_rels/settings.*\\.rels")) {
            parts.walk(part, (name, attributes) -> {
                String target = String.valueOf(attributes.get("Target"));
                if (String.valueOf(attributes.get("Type")).endsWith("attachedTemplate")) {
                    tell("模板", target);
                }
            });
        }
    }

    private void tell(String label, String value) {
        seen.add(FindingKind.METADATA, file.at("文件属性"), label + "：" + value, true);
    }

    private final class Properties implements XmlWalk.Walker {

        private final boolean custom;
        private final StringBuilder value = new StringBuilder();
        private String label;

        Properties(boolean custom) {
            this.custom = custom;
        }

        @Override
        public void start(String name, XmlWalk.Attributes attributes) {
            value.setLength(0);
            if (custom && name.equals("property")) {
                label = "自定义属性 " + attributes.get("name");
            } else if (!custom) {
                label = TOLD.get(name);
            }
        }

        @Override
        public void text(String text) {
            value.append(text);
        }

        @Override
        public void end(String name) {
            String said = value.toString().strip();
            boolean ordinary = said.matches("Normal(\\.dotm?)?|(?i)Apache POI|(?i)un-named");
            if (label != null && !said.isEmpty() && !ordinary) {
                tell(label, said);
            }
            value.setLength(0);
        }
    }
}

package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of {@code letters/}: three parts, each after a line {@code ---}.
 *
 * @param frontMatter what the file says about the letter
 * @param text        stands between addressee and signature
 * @param enclosure   stands on a page of its own after the signature, such as a reply slip; often empty
 */
record LetterTemplate(String name, FrontMatter frontMatter, String text, String enclosure) {

    private static final Pattern LINE_OF_DASHES = Pattern.compile("^---\\R", Pattern.MULTILINE);
    private static final Pattern NAME_USED = Pattern.compile("\\$\\{(?:zh\\.\\w+\\()?(?:not )?([a-zA-Z]\\w*)");
    private static final Set<String> ALWAYS_THERE = Set.of("letter");
    private static final Pattern LOOP_VARIABLE = Pattern.compile("th:each=\"(\\w+)");

    /** Reads a file's text; a name in the text that the front matter does not declare is a defect, not a blank. */
    static LetterTemplate parse(String name, String file) {
        String[] parts = LINE_OF_DASHES.split(file);
        if (parts.length < 3 || parts.length > 4 || !parts[0].isEmpty()) {
            throw new LetterDefect("文书模板 " + name + ".html 应以 --- 行开头，写明说明，再以 --- 行隔开正文");
        }
        LetterTemplate template = new LetterTemplate(name, FrontMatter.parse(name, parts[1]), parts[2],
                parts.length == 4 ? parts[3] : "");
        template.requireDeclaredNames();
        return template;
    }

    private void requireDeclaredNames() {
        names(NAME_USED)
                .filter(used -> !ALWAYS_THERE.contains(used) && !frontMatter.declares(used))
                .filter(used -> names(LOOP_VARIABLE).noneMatch(used::equals))
                .findFirst()
                .ifPresent(used -> {
                    throw new LetterDefect("文书模板 " + name + ".html 用到了没有在 facts 或 optional 中写明的“" + used + "”");
                });
    }

    private Stream<String> names(Pattern pattern) {
        return pattern.matcher(text + enclosure).results().map(found -> found.group(1));
    }

    /** The declared facts of the order; the first one that is required and missing stops the letter. */
    Map<String, Object> factsOf(LetterOrder order) {
        require(order.recipientName(), "收件人", "recipientName");
        frontMatter.facts().forEach((fact, label) -> require(order.facts().get(fact), label, fact));
        Map<String, Object> declared = new LinkedHashMap<>(order.facts());
        declared.keySet().removeIf(fact -> !frontMatter.declares(fact));
        return declared;
    }

    /** The facts that are required and missing, with their labels, in the order of the front matter. */
    Map<String, String> missing(LetterOrder order) {
        Map<String, String> missing = new LinkedHashMap<>(frontMatter.facts());
        missing.keySet().removeIf(fact -> !Objects.toString(order.facts().get(fact), "").isBlank());
        return missing;
    }

    private void require(Object fact, String label, String name) {
        if (Objects.toString(fact, "").isBlank()) {
            throw new LetterDefect("《" + frontMatter.title() + "》缺少“" + label + "”（" + name + "），请补充后再制作文书");
        }
    }
}

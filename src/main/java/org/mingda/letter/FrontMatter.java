package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a template says about its letter.
 *
 * @param title    printed above the text
 * @param series   the register its numbers come from, printed in them
 * @param article  the law it rests on
 * @param facts    what must be given: name to Chinese label
 * @param optional what may be given, the same way
 * @param remedy   whether the remedy notice is printed; then the fact {@code remedy} must be given
 * @param signs    who signs: {@code agency} (行政机关) or {@code disclosure-office} (政府信息公开工作机构)
 * @param sealed   whether the agency's seal and signature are printed; only {@code seal: false} says no
 * @param free     whether officers may order it at any time, besides the steps that make it
 */
record FrontMatter(String title, String series, String article, Map<String, String> facts,
        Map<String, String> optional, boolean remedy, String signs, boolean sealed, boolean free) {

    private static final Set<String> SIGNATORIES = Set.of("agency", "disclosure-office");

    FrontMatter {
        if (!SIGNATORIES.contains(signs)) {
            throw new IllegalArgumentException("signs: " + signs);
        }
        facts = new LinkedHashMap<>(facts);
        facts.putIfAbsent("agencyName", "行政机关名称");
        if (remedy) {
            facts.putIfAbsent("remedy", "救济途径");
        }
    }

    static FrontMatter parse(String template, String yaml) {
        try {
            Map<String, Object> values = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new FrontMatter(text(values, "title"), text(values, "series"), text(values, "article"),
                    labels(values, "facts"), labels(values, "optional"), yesOrNo(values, "remedy", null),
                    text(values, "signs"), yesOrNo(values, "seal", true), yesOrNo(values, "free", false));
        } catch (YAMLException | ClassCastException | NullPointerException | IllegalArgumentException wrong) {
            throw new LetterDefect("文书模板 " + template + ".html 开头的说明有误，应有 title、series、article、facts、"
                    + "remedy（true 或 false）、signs（agency 或 disclosure-office）：" + whatIsWrong(wrong), wrong);
        }
    }

    /** The front matter begins in the second line of its file. */
    private static String whatIsWrong(RuntimeException wrong) {
        return wrong instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? "第 " + (marked.getProblemMark().getLine() + 2) + " 行写法有误（" + marked.getProblem() + "）"
                : wrong.getMessage();
    }

    boolean byTheOffice() {
        return signs.equals("disclosure-office");
    }

    boolean declares(String fact) {
        return facts.containsKey(fact) || optional.containsKey(fact);
    }

    private static String text(Map<String, Object> values, String key) {
        return Objects.requireNonNull(values.get(key), "缺少 " + key).toString();
    }

    private static boolean yesOrNo(Map<String, Object> values, String key, Boolean otherwise) {
        if (values.getOrDefault(key, otherwise) instanceof Boolean said) {
            return said;
        }
        throw new IllegalArgumentException(key + " 应为 true 或 false");
    }

    private static Map<String, String> labels(Map<String, Object> values, String key) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (values.get(key) instanceof Map<?, ?> named) {
            named.forEach((fact, label) -> labels.put(fact.toString(), label.toString()));
        }
        return labels;
    }
}

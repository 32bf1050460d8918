package org.mingda.lint;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Expressions are named questions or comparisons, nothing more. */
final class QuestionRules {

    private static final String WORD = "[a-z]\\w*";
    private static final Pattern QUESTION = Pattern.compile("(" + WORD + ")\\.(" + WORD + ")\\(([\\w., ]*)\\)");
    private static final Pattern COMPARISON = Pattern.compile("(" + WORD + ") == '([^']*)'");
    private static final Pattern ONE_WORD = Pattern.compile(WORD);
    private static final String NUMBER = "execution.processBusinessKey";

    static final Rule PLAIN = new Rule("an expression is one named question or one comparison",
            (model, house) -> Expressions.of(model).filter(found -> !plain(found.text()))
                    .map(found -> found.where() + ": " + found.text()));

    static final Rule ANSWERED = new Rule("a bean answers each named question", (model, house) -> matches(model, QUESTION)
            .filter(question -> !answers(house.beans().get(question.group(1)), question)).map(MatchResult::group));

    static final Rule OUTCOMES = new Rule("an outcome is a value of its enum", (model, house) -> matches(model, COMPARISON)
            .filter(found -> !house.outcomes().getOrDefault(found.group(1), Set.of()).contains(found.group(2)))
            .map(MatchResult::group));

    static final Rule ARGUMENTS = new Rule("a question is asked about a known variable", (model, house) ->
            matches(model, QUESTION).filter(question -> arguments(question).stream()
                    .anyMatch(name -> !name.equals(NUMBER) && !house.variables().contains(name))).map(MatchResult::group));

    private QuestionRules() {}

    private static boolean plain(String text) {
        return text.equals(NUMBER)
                || Stream.of(QUESTION, COMPARISON, ONE_WORD).anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static boolean answers(Class<?> bean, MatchResult question) {
        return visibleTypes(bean).flatMap(type -> Arrays.stream(type.getMethods())).anyMatch(method ->
                method.getName().equals(question.group(2)) && method.getParameterCount() == arguments(question).size());
    }

    /** The engine sees the methods of public classes and interfaces only. */
    private static Stream<Class<?>> visibleTypes(Class<?> bean) {
        return bean == null ? Stream.of() : Stream.concat(Stream.of(bean), Arrays.stream(bean.getInterfaces()))
                .filter(type -> Modifier.isPublic(type.getModifiers()));
    }

    private static List<String> arguments(MatchResult question) {
        return Arrays.stream(question.group(3).split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static Stream<MatchResult> matches(Model model, Pattern pattern) {
        return Expressions.of(model).map(found -> pattern.matcher(found.text())).filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }
}

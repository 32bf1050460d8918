package org.mingda.lint;

import java.util.List;
import java.util.stream.Stream;

/** A named rule for one model. */
public record Rule(String name, Check check) {

    /** What is wrong, each finding with the id of its element; nothing when the rule is kept. */
    public List<String> findings(Model model, House house) {
        return check.findings(model, house).toList();
    }

    /** How a rule looks at a model. */
    @FunctionalInterface
    public interface Check {
        Stream<String> findings(Model model, House house);
    }
}

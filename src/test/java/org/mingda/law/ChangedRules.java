package org.mingda.law;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The product's rules with one line of one file changed, to see whether an example notices. */
record ChangedRules(String file, int line, UnaryOperator<String> change) implements RuleSource {

    static ChangedRules with(RuleRow row, String column, String value) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach((name, cell) -> cells.add(name.equals(column) ? value : cell));
        return new ChangedRules(row.file(), row.line(), old -> String.join(",", cells));
    }

    static ChangedRules without(RuleRow row) {
        return new ChangedRules(row.file(), row.line(), old -> "# " + old);
    }

    @Override
    public InputStream open(String name) throws IOException {
        InputStream original = RuleSource.onClasspath().open(name);
        return name.equals(file) ? changed(original) : original;
    }

    private InputStream changed(InputStream original) throws IOException {
        List<String> lines = new String(original.readAllBytes(), StandardCharsets.UTF_8).lines()
                .collect(Collectors.toList());
        lines.set(line - 1, change.apply(lines.get(line - 1)));
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}

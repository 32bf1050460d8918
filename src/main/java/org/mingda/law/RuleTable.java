package org.mingda.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a rule file: comment lines begin with #, the first other line is the heading, every further one is a rule. */
final class RuleTable {

    private RuleTable() {
    }

    static List<RuleRow> read(RuleSource source, String name) {
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(source.open(name), StandardCharsets.UTF_8))) {
            return parse(name, text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取规则文件 " + name, e);
        }
    }

    static List<RuleRow> parse(String name, List<String> lines) {
        List<RuleRow> rows = new ArrayList<>();
        List<String> heading = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (heading == null) {
                heading = CsvLine.cells(line);
            } else {
                rows.add(RuleRow.of(name, i + 1, heading, CsvLine.cells(line)));
            }
        }
        return rows;
    }
}

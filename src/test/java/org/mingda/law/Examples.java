package org.mingda.law;

import java.util.List;
import java.util.Map;

/** The example tables for tests of other packages: one map a row, from heading to cell. */
public final class Examples {

    private Examples() {
    }

    public static List<Map<String, String>> of(String table) {
        return RuleTable.read(RuleSource.onClasspath(), "examples/" + table + ".csv").stream()
                .map(RuleRow::cells).toList();
    }
}

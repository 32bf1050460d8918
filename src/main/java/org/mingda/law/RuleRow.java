package org.mingda.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One rule of a rule file; a cell that cannot be read is refused with file, line and column. */
record RuleRow(String file, int line, Map<String, String> cells) {

    static RuleRow of(String file, int line, List<String> heading, List<String> cells) {
        if (heading.size() != cells.size()) {
            throw new IllegalArgumentException(
                    "规则文件 " + file + " 第" + line + "行：应有" + heading.size() + "列，实际有" + cells.size() + "列");
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byName.put(heading.get(i), cells.get(i));
        }
        return new RuleRow(file, line, byName);
    }

    String text(String column) {
        String text = optional(column);
        if (text.isEmpty()) {
            throw bad(column, "不能为空");
        }
        return text;
    }

    String optional(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw bad(column, "没有这一列");
        }
        return text;
    }

    int number(String column) {
        return read(column, Integer::parseInt, "应为整数");
    }

    LocalDate date(String column) {
        return read(column, LocalDate::parse, "应为 2019-05-15 形式的日期");
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String column) {
        return read(column, text -> Enum.valueOf(type, text.toUpperCase().replace('-', '_')), "不是已知的值");
    }

    List<String> list(String column) {
        String text = optional(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    private <T> T read(String column, Function<String, T> reader, String fault) {
        String text = text(column);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw bad(column, "“" + text + "”" + fault);
        }
    }

    IllegalArgumentException bad(String column, String fault) {
        return new IllegalArgumentException("规则文件 " + file + " 第" + line + "行 " + column + " 列：" + fault);
    }
}

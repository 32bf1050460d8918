package org.mingda.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.UseCaseRefused;

/** What an officer filled in. Read once when the task is completed; nothing of it stays in the engine. */
class TaskForm {

    private final DelegateTask task;

    TaskForm(DelegateTask task) {
        this.task = task;
    }

    /** The field's text without surrounding blanks or unprintable signs; empty when nothing was filled in. */
    String text(String field) {
        Object value = task.getVariable(field);
        return value == null ? "" : value.toString().replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", "").strip();
    }

    String required(String field, String label) {
        String text = text(field);
        if (text.isEmpty()) {
            throw new UseCaseRefused("请填写“" + label + "”。");
        }
        return text;
    }

    boolean checked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    LocalDate date(String field, String label) {
        String text = required(field, label);
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new UseCaseRefused("“" + label + "”不是有效的日期，请按“年-月-日”填写，例如 2026-09-18。");
        }
    }

    /** The date of a field that may be left empty; null then. */
    LocalDate dateIfGiven(String field, String label) {
        return text(field).isEmpty() ? null : date(field, label);
    }

    /** The number of a field that may be left empty; null then. */
    Integer numberIfGiven(String field, String label) {
        return text(field).isEmpty() ? null : Integer.valueOf(number(field, label));
    }

    int number(String field, String label) {
        String text = required(field, label);
        try {
            return new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UseCaseRefused("“" + label + "”应为整数。");
        }
    }

    <E extends Enum<E>> E choice(String field, String label, Class<E> type) {
        String literal = required(field, label);
        return Arrays.stream(type.getEnumConstants()).filter(value -> Names.literal(value).equals(literal)).findFirst()
                .orElseThrow(() -> new UseCaseRefused("“" + label + "”没有“" + literal + "”这一选项，请重新选择。"));
    }
}

package org.mingda.letter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.mingda.letter.FreeLetters.Field;
import org.mingda.request.UseCaseRefused;

/** Reads the days that an officer typed into a free letter. */
final class TypedDates {

    private TypedDates() {}

    static LocalDate day(String text, Field field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UseCaseRefused("“" + field.label() + "”（" + field.key()
                    + "）不是有效的日期，请按“年-月-日”填写，例如 2026-09-18。");
        }
    }
}

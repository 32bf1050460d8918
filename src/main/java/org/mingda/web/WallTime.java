package org.mingda.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.mingda.request.UseCaseRefused;

/** Days and times that officers type; a wrong one is refused with words and stays on the page. */
final class WallTime {

    private WallTime() {}

    /** Null when nothing was typed. */
    static LocalDate day(String typed, String label) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            throw new UseCaseRefused("“" + label + "”请按“年-月-日”填写，例如 2026-09-18。");
        }
    }

    /** Null when nothing was typed. */
    static LocalDateTime minute(String typed, String label) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDateTime.parse(typed.strip().replace(' ', 'T'));
        } catch (DateTimeParseException wrong) {
            throw new UseCaseRefused("“" + label + "”请按“年-月-日 时:分”填写，例如 2026-09-18 09:30。");
        }
    }

    /** As a field for day and time has it. */
    static String field(LocalDateTime at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}

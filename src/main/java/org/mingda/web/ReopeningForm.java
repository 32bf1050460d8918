package org.mingda.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.mingda.request.Reopening;
import org.mingda.request.UseCaseRefused;

/** What an officer typed about an order to handle a request anew. */
record ReopeningForm(String orderedBy, String decision, String decidedOn, String receivedOn, String workingDays) {

    static ReopeningForm empty() {
        return new ReopeningForm("", "", "", "", "");
    }

    Reopening order() {
        return new Reopening(orderedBy, decision, day(decidedOn, "作出决定的日期"), day(receivedOn, "收到决定的日期"), days());
    }

    private static LocalDate day(String text, String label) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw new UseCaseRefused("“" + label + "”请按“年-月-日”填写，例如 2026-09-18。");
        }
    }

    private Integer days() {
        try {
            return workingDays == null || workingDays.isBlank() ? null : Integer.valueOf(workingDays.strip());
        } catch (NumberFormatException wrong) {
            throw new UseCaseRefused("决定确定的期限应为整数，单位是工作日；决定没有写明期限的，请留空。");
        }
    }
}

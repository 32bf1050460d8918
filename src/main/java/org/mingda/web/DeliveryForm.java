package org.mingda.web;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.mingda.request.UseCaseRefused;

/** What an officer typed about a letter's delivery; kept over the redirect when it was refused. */
record DeliveryForm(String action, String on, String trackingNumber, String note, String email,
        Boolean agreed) {

    DeliveryForm {
        action = text(action);
        on = text(on);
        trackingNumber = text(trackingNumber);
        note = text(note);
        email = text(email);
        agreed = Boolean.TRUE.equals(agreed); // a box without a tick is not sent at all
    }

    static DeliveryForm empty() {
        return new DeliveryForm("", "", "", "", "", false);
    }

    /** Characters of the note: a signer's name and relation, or where a notice stood, or why the post came back. */
    public int longest(String shown) {
        return shown.matches("signed|counter") ? 100 : 300;
    }

    void refuseTooLong() {
        int longest = longest(action);
        refuseWhen(note.length() > longest, (longest == 100 ? "签收人" : "原因或者途径") + "最多 " + longest + " 字，请缩短。");
    }

    /** The day as a date; null when none was typed. */
    LocalDate day() {
        try {
            return on.isEmpty() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException unreadable) {
            throw new UseCaseRefused("日期请按“年-月-日”填写，例如 2026-09-18。");
        }
    }

    /** What the form of this action shows again. */
    public DeliveryForm typedIn(String shown) {
        return shown.equals(action) ? this : empty();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}

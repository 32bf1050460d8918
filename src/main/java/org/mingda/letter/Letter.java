package org.mingda.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter that was issued; its number, content and hash never change.
 *
 * @param number         as printed, such as 明政公开〔2026〕12号
 * @param recipientEmail null when it is not sent by e-mail
 * @param sha256         of the PDF, lower-case hex
 * @param sentAt         when the mail server accepted it, null before
 */
public record Letter(UUID id, String agency, String request, String template, String title, String number,
        LocalDate date, String recipientName, String recipientEmail, String sha256, LetterState state,
        Instant issuedAt, Instant sentAt) {

    /** Whether it was made as the answer to a request: a reply of any kind, or what becomes of a correction. */
    public boolean isReply() {
        return template.startsWith("reply-") || template.startsWith("correction-");
    }

    /** The file name under which people receive it, with nothing that a file system refuses. */
    public String fileName() {
        return fileName("pdf");
    }

    /** The same of another format, such as docx. */
    public String fileName(String format) {
        return (title + "-" + number).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + format;
    }
}

package org.mingda.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.mingda.intake.MailRoomBook;

/** Which lines of the book are looked for, as it stands in the address; what is no date counts as none. */
record MailRoomSearch(String q, String from, String until, String all) {

    MailRoomSearch {
        q = Typed.line(q);
        from = from == null ? "" : from.strip();
        until = until == null ? "" : until.strip();
    }

    /** A search goes through all lines, the plain list through the open ones. */
    public boolean openOnly() {
        return all == null && q.isEmpty() && from.isEmpty() && until.isEmpty();
    }

    MailRoomBook.Search search(LocalDate today) {
        return new MailRoomBook.Search(q, day(from, LocalDate.of(2000, 1, 1)), day(until, today), openOnly());
    }

    static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            return otherwise;
        }
    }
}

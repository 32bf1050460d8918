package org.mingda.law;

import java.time.LocalDate;

/**
 * One consultation letter and what became of it; dates not known are null.
 *
 * @param answerBy last day of the addressee's own period, known once the letter was delivered
 */
record Consultation(String id, ConsultationKind kind, LocalDate sent, LocalDate delivered, LocalDate answerBy,
        LocalDate answered, LocalDate expired) {

    /** The last day the pause can have, as far as it is settled; null while it is open. */
    LocalDate settledLast() {
        LocalDate silence = answerBy == null ? expired : answerBy;
        return Dates.earlier(answered, silence);
    }

    /** The last day of the pause if an answer still missing came on {@code day}. */
    LocalDate lastIfAnsweredOn(LocalDate day) {
        boolean settled = answered != null || expired != null;
        return settled ? settledLast() : Dates.earlier(Dates.later(day, sent), settledLast());
    }

    boolean waitsOn(LocalDate day) {
        boolean begun = !day.isBefore(sent);
        boolean answeredBy = answered != null && !day.isBefore(answered);
        LocalDate last = settledLast();
        return begun && !answeredBy && (last == null || !day.isAfter(last));
    }
}

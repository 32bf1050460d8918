package org.mingda.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mingda.law.Channel;
import org.mingda.request.OfficeTime;

/**
 * One line of the mail room's book (收发登记簿).
 *
 * @param serial its number in the book of its year
 * @param signedBy name of whoever took it in, from which day a registered letter counts (Article 31)
 * @param handedOverBy login; null until it left the mail room
 * @param handedOverTo login of the registrar who got it
 * @param request number of the request it became; null until it was entered
 */
public record MailItem(
        UUID id,
        String agency,
        int year,
        int serial,
        Channel channel,
        LocalDate arrivedOn,
        String signedBy,
        String trackingNumber,
        String sender,
        String addressedTo,
        String note,
        String recordedBy,
        Instant recordedAt,
        String handedOverBy,
        String handedOverTo,
        Instant handedOverAt,
        String request,
        String setAsideBy,
        Instant setAsideAt,
        String setAsideReason) {

    /** Where it lies. */
    public enum State { ARRIVED, HANDED_OVER, ENTERED, SET_ASIDE }

    public State state() {
        if (request != null) {
            return State.ENTERED;
        }
        if (setAsideAt != null) {
            return State.SET_ASIDE;
        }
        return handedOverAt == null ? State.ARRIVED : State.HANDED_OVER;
    }

    public boolean open() {
        return state() == State.ARRIVED || state() == State.HANDED_OVER;
    }

    /** The day since which it has lain where it lies. */
    public LocalDate since() {
        return handedOverAt == null ? arrivedOn : handedOverOn();
    }

    /** The day it left the mail room; null until then. */
    public LocalDate handedOverOn() {
        return handedOverAt == null ? null : OfficeTime.day(handedOverAt);
    }

    /** As it is written on the letter itself: 收2026-0017. */
    public String bookNumber() {
        return "收%d-%04d".formatted(year, serial);
    }
}

package org.mingda.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.mingda.law.Channel;

/**
 * What the mail room writes down when something arrives.
 *
 * @param id chosen by the page, so that a second click makes no second line
 */
public record NewMailItem(UUID id, Channel channel, LocalDate arrivedOn, String signedBy, String trackingNumber,
        String sender, String addressedTo, String note) {

    public NewMailItem {
        signedBy = Tidy.line(signedBy);
        trackingNumber = Tidy.code(trackingNumber);
        sender = Tidy.line(sender);
        addressedTo = Tidy.line(addressedTo);
        note = Tidy.line(note);
    }
}

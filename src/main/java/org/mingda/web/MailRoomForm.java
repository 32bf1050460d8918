package org.mingda.web;

import java.time.LocalDate;
import java.util.UUID;
import org.mingda.intake.NewMailItem;
import org.mingda.law.Channel;
import org.mingda.request.UseCaseRefused;

/**
 * What was typed about something that arrived.
 *
 * @param channel name of a {@link Channel}
 */
record MailRoomForm(UUID id, String channel, String arrivedOn, String signedBy, String trackingNumber, String sender,
        String addressedTo, String note) {

    /** An empty line of today, taken in by whoever writes. */
    static MailRoomForm of(LocalDate today, String name) {
        return new MailRoomForm(UUID.randomUUID(), "", today.toString(), name, "", "", "", "");
    }

    NewMailItem item() {
        if (id == null) {
            throw new UseCaseRefused("本页已经过期，请刷新后再登记。");
        }
        return new NewMailItem(id, way(), WallTime.day(arrivedOn, "到达日期"), signedBy, trackingNumber, sender, addressedTo,
                note);
    }

    private Channel way() {
        try {
            return Channel.valueOf(String.valueOf(channel));
        } catch (IllegalArgumentException unknown) {
            throw new UseCaseRefused("请选择来件方式。");
        }
    }
}

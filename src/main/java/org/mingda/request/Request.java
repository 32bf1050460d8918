package org.mingda.request;

import java.time.Instant;
import java.time.LocalDate;
import org.mingda.law.Channel;
import org.mingda.law.ClockState;

/**
 * A request for government information (政府信息公开申请).
 *
 * @param receivedOn the receipt date (收到之日, Article 31) from which the reply period runs
 * @param content what was asked, in the applicant's own words
 * @param unit the unit handling it; null before assignment
 * @param outcome id of the outcome (办理结果); null before the reply is approved
 * @param dueOn the due date as last computed; null when the clock has ended or lapsed
 * @param kind what is asked for: disclosure or correction
 */
public record Request(
        String number,
        String agency,
        Channel channel,
        Instant submittedAt,
        LocalDate receivedOn,
        String content,
        FormWanted formWanted,
        Delivery delivery,
        String unit,
        String outcome,
        Stage stage,
        ClockState clockState,
        LocalDate dueOn,
        RequestKind kind) {

    public boolean open() {
        return stage != Stage.CLOSED;
    }
}

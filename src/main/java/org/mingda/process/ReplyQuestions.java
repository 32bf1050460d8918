package org.mingda.process;

import org.mingda.letter.Correspondence;
import org.mingda.request.Delivery;
import org.mingda.request.RecordDelivery;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** What the models ask about the reply. */
@Component("reply")
public class ReplyQuestions {

    private final Correspondence correspondence;
    private final Requests requests;
    private final RecordDelivery recordDelivery;

    ReplyQuestions(Correspondence correspondence, Requests requests, RecordDelivery recordDelivery) {
        this.requests = requests;
        this.recordDelivery = recordDelivery;
        this.correspondence = correspondence;
    }

    /** Whether the applicant fetches it from the portal. */
    public boolean byPortal(String number) {
        return requests.get(number).delivery() == Delivery.PORTAL;
    }

    /** Whether it is known to have arrived. */
    public boolean delivered(String number) {
        return recordDelivery.replyDelivered(number);
    }

    public boolean byEmail(String number) {
        return correspondence.replyByEmail(number);
    }
}

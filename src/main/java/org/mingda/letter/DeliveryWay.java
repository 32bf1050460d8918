package org.mingda.letter;

/** The ways on which a letter can be brought to its recipient (送达方式), each with a proof of its own. */
public enum DeliveryWay {
    /** The recipient's mail server takes it. */
    EMAIL,
    /** The applicant fetches it with the access code. */
    PORTAL,
    /** Registered post or EMS: the day on the return slip. */
    POST,
    /** Handed over against a signature. */
    COUNTER,
    /** 公告送达: delivered at the end of the notice's 30 days. */
    NOTICE
}

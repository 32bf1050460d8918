package org.mingda.request;

/** What a mail server, or the recipient's own mailbox, tells of a letter that was sent. */
public enum DeliveryFate {
    /** The recipient's server has it. */
    ARRIVED,
    /** It is still being tried; another report follows. */
    DELAYED,
    /** The mailbox takes no more; it may later. */
    MAILBOX_FULL,
    /** There is no such mailbox or no such domain. */
    NO_SUCH_ADDRESS,
    /** Refused for another reason, such as a filter. */
    REFUSED,
    /** An automatic answer, such as 外出自动回复: it arrived, but says nothing of being read. */
    ANSWERED_AUTOMATICALLY;

    /** Whether an officer must find another way. */
    public boolean failed() {
        return this == MAILBOX_FULL || this == NO_SUCH_ADDRESS || this == REFUSED;
    }
}

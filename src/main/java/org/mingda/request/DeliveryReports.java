package org.mingda.request;

/** Where reports on sent letters go: they become part of the letter's proof, or a task for an officer. */
public interface DeliveryReports {

    /** Takes a report in; one on a mail that is no letter, or that was told already, changes nothing. */
    void take(DeliveryReport report);
}

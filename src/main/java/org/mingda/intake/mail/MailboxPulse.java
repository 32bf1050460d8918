package org.mingda.intake.mail;

/** Hears whether a mailbox can be reached, so that somebody sees when it cannot. */
interface MailboxPulse {

    void reached(String agency, Mailbox box);

    /** @param why in words for an officer */
    void lost(String agency, Mailbox box, String why);
}

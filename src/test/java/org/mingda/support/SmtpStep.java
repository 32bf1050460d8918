package org.mingda.support;

/** The steps of handing over one mail, in their order, as the server sees them. */
public enum SmtpStep {
    /** Connected, not greeted yet. */
    CONNECT,
    EHLO,
    MAIL,
    RCPT,
    /** DATA was said and is not answered yet. */
    DATA,
    /** Somewhere within the message: some lines came, the rest is on its way. */
    CONTENT,
    /** The final dot came; the server has everything and has not taken it over. */
    DOT,
    /** The server has taken the message over and has not said so: what follows cannot be known to the client. */
    KEPT,
    /** The server has said that it took the message. */
    ANSWERED,
    QUIT
}

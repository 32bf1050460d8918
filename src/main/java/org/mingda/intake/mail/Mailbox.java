package org.mingda.intake.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One agency's mailbox.
 *
 * @param host of the IMAP server; empty for an address that nobody reads here
 * @param port 0 for the usual one
 * @param protocol {@code imaps}, {@code imap} (TLS where the server offers it) or {@code imap-starttls} (TLS or nothing)
 * @param username empty for the address
 * @param spamFolder what the server itself sorts out; read too and set aside, because a request may be in it
 * @param doneFolder where mail is moved after it is safe in our database; empty to leave it where it is
 * @param idle whether the server may tell of new mail where it can
 * @param poll how long to wait before looking again, also where the server tells
 * @param subAddressing whether mail to {@code name+anything@domain} arrives too: replies then carry a signed address
 */
public record Mailbox(
        @DefaultValue("") String address,
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String spamFolder,
        @DefaultValue("") String doneFolder,
        @DefaultValue("true") boolean idle,
        @DefaultValue("PT2M") Duration poll,
        @DefaultValue("true") boolean subAddressing) {

    boolean isRead() {
        return !host.isBlank();
    }

    String login() {
        return username.isBlank() ? address : username;
    }

    /** Without the password, which must not stand in a log. */
    @Override
    public String toString() {
        return address + " (" + protocol + "://" + host + ":" + port + ")";
    }
}

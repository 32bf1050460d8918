package org.mingda.request;

import java.util.Optional;

/** Knows under which e-mail address an agency reads answers. */
public interface OfficeAddresses {

    /** The mailbox's own address; empty when the agency has none. */
    Optional<String> mailbox(String agency);

    /** Whether mail to {@code name+anything@domain} arrives in that mailbox too. */
    boolean takesSubAddresses(String agency);
}

package org.mingda.account;

/** Where the person who acts is logged in, on this device and on others. */
@FunctionalInterface
public interface OwnSessions {

    /** Ends the person's sessions on all other devices; the one at hand goes on under a new id. */
    void keepThisOneOnly();
}

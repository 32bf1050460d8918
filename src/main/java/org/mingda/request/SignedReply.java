package org.mingda.request;

/** The reply that was signed and has not left yet: what undoes the signature must not lose its number. */
public interface SignedReply {

    /** Cancels its number with this reason, in the caller's transaction; does nothing when no reply waits. */
    void cancel(String number, String reason, String actor);
}

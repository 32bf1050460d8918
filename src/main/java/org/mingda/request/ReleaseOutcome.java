package org.mingda.request;

/** Whether a signed reply goes out, or is stopped because it is not what was reviewed and signed. */
public enum ReleaseOutcome {
    RELEASED, STOPPED
}

package org.mingda.request;

/** What the registrar decides on an assignment that a unit gave back. */
public enum RefusalDecision {
    UPHELD, REASSIGNED, RELEASED
}

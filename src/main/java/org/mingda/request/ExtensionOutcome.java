package org.mingda.request;

/** What the department head decides on a request for extension. */
public enum ExtensionOutcome {
    APPROVED, REFUSED
}

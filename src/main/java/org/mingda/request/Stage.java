package org.mingda.request;

/** Where a request stands, in the order of its life. */
public enum Stage {
    REGISTRATION, CLARIFICATION, REASONS, ASSIGNMENT, SEARCH, CONSULTATION, FEE, DRAFTING, REVIEW, APPROVAL, DELIVERY,
    CLOSED
}

package org.mingda.request;

/** Where a request stands, in the order of its life. */
public enum Stage {
    REGISTRATION, ASSIGNMENT, SEARCH, CONSULTATION, REVIEW, DRAFTING, APPROVAL, DELIVERY, CLOSED
}

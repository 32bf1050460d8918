package org.mingda.request;

/** What a unit answers to an assignment: it has searched, or gives it back. */
public enum SearchOutcome {
    DONE, REFUSED
}

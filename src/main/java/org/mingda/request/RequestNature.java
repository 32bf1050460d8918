package org.mingda.request;

/** What is really asked for: information, or something else in the form of such a request (Articles 36(7), 39). */
public enum RequestNature {
    INFORMATION, PETITION, PUBLICATION, RECONFIRMATION, SPECIAL_QUERY
}

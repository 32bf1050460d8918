package org.mingda.request;

/** The way in which the applicant wants to get the reply (Article 29). */
public enum Delivery {
    EMAIL,
    /** Fetched from the portal with the access code. */
    PORTAL, POST, COUNTER
}

package org.mingda.request;

/** What an officer does when a consulted agency has not answered in time; its silence is no consent (Article 11). */
public enum SilenceOutcome {
    ANSWERED, REMINDED, GONE_ON
}

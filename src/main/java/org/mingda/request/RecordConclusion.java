package org.mingda.request;

/** What a reviewer thinks of one record. */
public enum RecordConclusion {
    RELEASABLE, NOT_RELEASABLE, UNSURE
}

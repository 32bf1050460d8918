package org.mingda.request;

/** Whether a stored file may be given to anybody. */
public enum FileState {
    /** Nobody has looked into it for malicious programs yet. */
    WAITING,
    /** It may be given out. */
    CLEAN,
    /** A malicious program was found in it: it is kept as it came and never given out. */
    REFUSED
}

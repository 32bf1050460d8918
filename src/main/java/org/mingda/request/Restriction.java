package org.mingda.request;

/** Why information that is held may have to stay closed (Articles 14 to 16). */
public enum Restriction {
    NONE, STATE_SECRET, OTHER_LAW, THREE_SECURITY, THIRD_PARTY, INTERNAL, PROCESS, ENFORCEMENT_FILE
}

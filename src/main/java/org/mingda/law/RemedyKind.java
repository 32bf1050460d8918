package org.mingda.law;

/** Which remedy notice a letter carries. */
public enum RemedyKind {
    /** Refusals under Articles 14 to 16, in whole or part: reconsideration before any suit. */
    RECONSIDERATION_FIRST,
    /** Every other decision: reconsideration or suit. */
    FREE_CHOICE,
    /** Procedural letters (clarification, extension, fee notice): none of their own. */
    NONE
}

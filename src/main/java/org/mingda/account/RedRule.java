package org.mingda.account;

/** The red rule of an agency's letters (GB/T 9704-2012). */
public enum RedRule {

    /** The two double rules of the form for letters (信函格式, 10.1). */
    DOUBLE,

    /** The one rule of the general form of documents (7.2.7). */
    SINGLE,

    NONE
}

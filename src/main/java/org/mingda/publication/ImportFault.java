package org.mingda.publication;

/** What is wrong with a file that was to be imported, and on which line; the first line is 1. */
public record ImportFault(int line, String message) {}

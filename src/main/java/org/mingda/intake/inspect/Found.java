package org.mingda.intake.inspect;

/**
 * What speaks against a file.
 *
 * @param where its name, or that of the file inside it
 * @param detail what the message mentions besides; empty when nothing
 */
public record Found(Objection objection, String where, String detail) {}

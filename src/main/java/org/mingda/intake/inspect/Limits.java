package org.mingda.intake.inspect;

/**
 * How far a look goes.
 *
 * @param files most files in one archive
 * @param unpacked most bytes that one upload may unpack to
 */
public record Limits(int files, long unpacked) {}

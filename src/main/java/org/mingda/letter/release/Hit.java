package org.mingda.letter.release;

/**
 * One thing found in a file.
 *
 * @param where sheet, page or part, in words
 * @param page of a PDF from 1, null elsewhere
 * @param box x, y, width and height on that page in points from its lower left; null when there is none
 * @param excerpt so much of it that it is known again, numbers masked
 * @param cleanable whether a cleaned copy without it can be made
 */
record Hit(FindingKind kind, String where, Integer page, String box, String excerpt, boolean cleanable) {}

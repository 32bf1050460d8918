/** Tells officers what waits for them: ordered with what causes it, sent when people may be disturbed. */
package org.mingda.letter.notice;

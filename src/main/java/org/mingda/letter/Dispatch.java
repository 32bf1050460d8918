package org.mingda.letter;

/**
 * What is fixed at issue about the mail: who it comes from, and the identity it keeps on every try.
 *
 * @param answerLink where the recipient can answer without an account; null when there is no such page
 */
record Dispatch(String senderName, String messageId, String answerLink) {
}

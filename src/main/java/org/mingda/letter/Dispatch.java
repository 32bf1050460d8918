package org.mingda.letter;

/** What is fixed at issue about the mail: who it comes from, and the identity it keeps on every try. */
record Dispatch(String senderName, String messageId) {
}

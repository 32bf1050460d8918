package org.mingda.intake.mail;

import java.util.List;

/**
 * A mail as it was read.
 *
 * @param messageId with its angles; empty when it has none
 * @param answers the ids of In-Reply-To and References
 * @param recipients every address it was sent or delivered to, in lower case
 * @param text what people read, without markup
 * @param report the text of a delivery report, with the headers of the mail it is about; empty for any other mail
 * @param defects what could not be read, in words for an officer
 */
record ReadMail(
        MailHeaders headers,
        String messageId,
        List<String> answers,
        Sender sender,
        List<String> recipients,
        String subject,
        String mediaType,
        String reportType,
        String text,
        String report,
        List<MailFile> files,
        List<String> defects) {

    boolean isEmpty() {
        return text.isBlank() && files.isEmpty();
    }
}

package org.mingda.letter;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server answered when it did not take a message.
 *
 * @param command it answered to; empty when nothing was asked yet
 * @param code    the three digits; 0 when the connection failed instead
 * @param words   the digits and what follows them; null when the connection failed
 */
record ServerAnswer(String command, int code, String words) {

    private static final int AUTHENTICATION_WANTED = 530;
    private static final int TOO_LARGE = 552;
    private static final ServerAnswer NONE = new ServerAnswer("", 0, null);

    /** The answer within a failure; what was said of the recipient goes before what became of the whole. */
    static ServerAnswer of(MessagingException failure) {
        ServerAnswer answer = NONE;
        for (Exception next = failure; next instanceof MessagingException one; next = one.getNextException()) {
            if (next instanceof SMTPAddressFailedException of) {
                return of(of.getCommand(), of.getReturnCode(), of.getMessage());
            }
            if (next instanceof SMTPSendFailedException of) {
                answer = of(of.getCommand(), of.getReturnCode(), of.getMessage());
            }
        }
        return answer;
    }

    private static ServerAnswer of(String command, int code, String words) {
        return code > 0 ? new ServerAnswer(command, code, words.strip()) : NONE;
    }

    /**
     * Whether the same letter to the same address would be refused again. A server that refuses our own address or
     * asks us to log in means a setting of ours: once that is mended, the letter can go.
     */
    boolean isForGood() {
        return code >= 500 && code != AUTHENTICATION_WANTED && (ofRecipient() || ofContent() || code == TOO_LARGE);
    }

    private boolean ofRecipient() {
        return command.startsWith("RCPT");
    }

    private boolean ofContent() {
        return command.startsWith("DATA") || command.strip().equals(".");
    }
}

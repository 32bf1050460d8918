package org.mingda.letter;

import org.springframework.mail.MailException;

/** The mail server did not take a letter over, now or for good. */
public final class LetterNotTaken extends MailException {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;
    private final String answer;

    LetterNotTaken(ServerAnswer answer, Exception cause) {
        super(message(answer, cause), cause);
        this.forGood = answer.isForGood();
        this.answer = answer.words();
    }

    private static String message(ServerAnswer answer, Exception cause) {
        String why = answer.words() == null ? cause.getMessage() : answer.words();
        return (answer.isForGood() ? "邮件服务器拒收，不再自动重发：" : "邮件服务器暂未接收，稍后自动重发：") + why;
    }

    /** Whether trying again would bring the same answer, so that an officer must act. */
    public boolean isForGood() {
        return forGood;
    }

    /** The server's own words; null when it could not be reached or said nothing. */
    String answer() {
        return answer;
    }
}

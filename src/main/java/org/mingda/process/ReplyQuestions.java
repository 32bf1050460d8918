package org.mingda.process;

import org.mingda.letter.Correspondence;
import org.springframework.stereotype.Component;

/** What the models ask about the reply. */
@Component("reply")
public class ReplyQuestions {

    private final Correspondence correspondence;

    ReplyQuestions(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    public boolean byEmail(String number) {
        return correspondence.replyByEmail(number);
    }
}

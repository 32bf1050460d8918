package org.mingda.letter;

import java.util.UUID;
import org.mingda.letter.LetterAttempt.Result;
import org.springframework.stereotype.Component;

/** What mail servers answered, in the words that a proof of delivery quotes. */
@Component
class ServerAnswers {

    private final LetterAttempts attempts;

    ServerAnswers(LetterAttempts attempts) {
        this.attempts = attempts;
    }

    String accepted(UUID letter) {
        return "收件邮件服务器已接收" + last(letter, Result.ACCEPTED);
    }

    String refused(UUID letter) {
        return "收件邮件服务器拒收" + last(letter, Result.REFUSED);
    }

    String notTaken(UUID letter) {
        return "邮件服务器多日没有接收" + last(letter, Result.FAILED);
    }

    private String last(UUID letter, Result result) {
        return attempts.of(letter).stream().filter(attempt -> attempt.result() == result && attempt.answer() != null)
                .reduce((earlier, later) -> later).map(attempt -> "：" + attempt.answer()).orElse("");
    }
}

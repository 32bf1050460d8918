package org.mingda.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingda.request.Answers;
import org.mingda.request.ApplicantHistory;
import org.mingda.request.AskedQuestion;
import org.mingda.request.GivenAnswer;
import org.mingda.request.Question;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what an applicant was asked and answered (Articles 30 and 35) for the page of the request. */
@Component
class AskedViews {

    private final Answers answers;
    private final ApplicantHistory history;
    private final MessageSource messages;

    AskedViews(Answers answers, ApplicantHistory history, MessageSource messages) {
        this.answers = answers;
        this.history = history;
        this.messages = messages;
    }

    AskedView of(String number) {
        List<AskedView.Line> lines = Stream.of(Question.values())
                .flatMap(question -> answers.asked(number, question).stream())
                .map(asked -> line(asked, answers.given(number, asked.question()))).toList();
        return new AskedView(history.of(number).inWords(), lines);
    }

    private AskedView.Line line(AskedQuestion asked, Optional<GivenAnswer> given) {
        String heading = given.map(answer -> say(asked, "given", ChineseDates.day(answer.on()), way(answer)))
                .orElseGet(() -> say(asked, "waiting", ChineseDates.day(asked.answerBy())));
        return new AskedView.Line(heading, asked.points(), given.map(GivenAnswer::text).orElse(null));
    }

    private String say(AskedQuestion asked, String what, Object... values) {
        return messages.getMessage("desk.question." + asked.question() + "." + what, values, Locale.CHINA);
    }

    private String way(GivenAnswer answer) {
        return messages.getMessage("answerWay." + answer.way(), null, Locale.CHINA);
    }
}

package org.mingda.web.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingda.law.CaseHistory;
import org.mingda.law.Channel;
import org.mingda.law.ClockEvent;
import org.mingda.law.RuleBook;
import org.mingda.law.RuleBooks;

/** Reads one question, or refuses it with all its faults at once. */
final class QuestionReader {

    private static final List<String> CHANNELS = Arrays.stream(Channel.values()).map(Channel::name).toList();

    private final RuleBooks ruleBooks;
    private final LocalDate today;
    private final Faults faults = new Faults();

    QuestionReader(RuleBooks ruleBooks, LocalDate today) {
        this.ruleBooks = ruleBooks;
        this.today = today;
    }

    ReadQuestion read(DeadlineQuestion question) {
        Optional<RuleBook> ruleBook = ruleBook(question.rulebook());
        faults.oneOf("channel", question.channel(), CHANNELS);
        LocalDate received = faults.date("received", question.received());
        faults.near(received, DeadlineQuestion.MOST_DAYS);
        LocalDate asOf = asOf(question.asOf());
        List<Supplier<ClockEvent>> events = events(question.events());
        faults.refuse();
        Channel channel = Channel.valueOf(Faults.tidy(question.channel()));
        return new ReadQuestion(ruleBook,
                new CaseHistory(channel, received, events.stream().map(Supplier::get).toList()), asOf);
    }

    private Optional<RuleBook> ruleBook(String id) {
        if (Faults.given(id)) {
            faults.oneOf("rulebook", id, ruleBooks.all().stream().map(RuleBook::id).toList());
        }
        return ruleBooks.byId(Faults.tidy(id));
    }

    private LocalDate asOf(String asked) {
        if (Faults.given(asked)) {
            return faults.date("asOf", asked);
        }
        faults.nearEnough("asOf", today);
        return today;
    }

    private List<Supplier<ClockEvent>> events(List<AskedEvent> events) {
        if (events.size() > DeadlineQuestion.MOST_EVENTS) {
            faults.add("events", "tooMany", DeadlineQuestion.MOST_EVENTS);
            return List.of();
        }
        return new EventReader(faults).read(events);
    }
}

package org.mingda.letter.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.request.OpenTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due to be told; what cannot be sent is tried again for about a day and then marked on its page. */
@Component
public class SendNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendNotices.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int TRIES = 11;
    private static final int AT_ONCE = 200;

    private final NoticeBook book;
    private final NewTasks newTasks;
    private final People people;
    private final OpenTasks tasks;
    private final List<NoticeChannel> channels;
    private final NoticeSettings settings;
    private final Clock clock;
    private final TransactionTemplate each;

    SendNotices(NoticeBook book, NewTasks newTasks, People people, OpenTasks tasks, List<NoticeChannel> channels,
            NoticeSettings settings, Clock clock, TransactionTemplate each) {
        this.book = book;
        this.newTasks = newTasks;
        this.people = people;
        this.tasks = tasks;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
        this.each = each;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    public void sendDue() {
        try {
            repeat(newTasks::addressNext);
        } catch (RuntimeException failure) {
            LOG.warn("new tasks could not be announced; other notices go on", failure);
        }
        repeat(this::sendNext);
        book.forgetBefore(clock.instant().minus(settings.keepFor()));
    }

    private void repeat(BooleanSupplier step) {
        boolean more = true;
        for (int done = 0; more && done < AT_ONCE; done++) {
            more = Boolean.TRUE.equals(each.execute(transaction -> step.getAsBoolean()));
        }
    }

    /** Each message in a transaction of its own, so that what went out is not sent again when another fails. */
    private boolean sendNext() {
        List<Notice> due = book.nextDue();
        List<Notice> timely = new ArrayList<>();
        due.forEach(notice -> {
            if (isOver(notice)) {
                book.remove(notice);
            } else {
                timely.add(notice);
            }
        });
        return !due.isEmpty() && (timely.isEmpty() || tell(timely));
    }

    /** Nobody needs to hear of a task that was done, or taken by another, before the message could go out. */
    private boolean isOver(Notice notice) {
        return notice.task() != null && !tasks.waitsFor(notice.task(), notice.person());
    }

    /** False when it could not be sent: the others then wait for the next round, as the mail server may be down. */
    private boolean tell(List<Notice> notices) {
        Optional<Person> person = people.find(notices.get(0).person());
        List<NoticeChannel> ways = person.stream()
                .flatMap(known -> channels.stream().filter(channel -> channel.reaches(known))).toList();
        if (ways.isEmpty()) {
            notices.forEach(notice -> book.failed(notice, "没有电子邮箱", null));
            return true;
        }
        NoticeWords words = NoticeWords.of(notices);
        List<RuntimeException> failures = ways.stream().map(way -> failure(way, person.get(), words))
                .flatMap(Optional::stream).toList();
        if (failures.size() < ways.size()) {
            notices.forEach(book::sent);
            return true;
        }
        notices.forEach(notice -> again(notice, failures.get(0)));
        return false;
    }

    /** Whoever was reached on one way is not told again because another is closed. */
    private static Optional<RuntimeException> failure(NoticeChannel way, Person person, NoticeWords words) {
        try {
            way.send(person, words.subject(), words.text());
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be told by {}", person.login(), way.getClass().getSimpleName(), failure);
            return Optional.of(failure);
        }
    }

    private void again(Notice notice, RuntimeException down) {
        boolean last = notice.tries() + 1 >= TRIES;
        if (last) {
            LOG.warn("a notice to {} is given up", notice.person(), down);
        }
        book.failed(notice, "发送失败", last ? null : FIRST_WAIT.multipliedBy(1L << notice.tries()));
    }
}

package org.mingda.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.MailItem;
import org.mingda.intake.MailRoomBook;
import org.mingda.law.Channel;
import org.mingda.law.ReceiptRule;
import org.mingda.law.ReceiptRules;
import org.springframework.stereotype.Component;

/** Gathers what the pages of the mail room's book show. */
@Component
class MailRoomViews {

    /** What comes by a mailbox or is spoken needs no line in this book. */
    private static final Set<Channel> NOT_BY_HAND = Set.of(Channel.PORTAL, Channel.EMAIL, Channel.ORAL);

    private final MailRoomBook book;
    private final ReceiptRules rules;
    private final People people;
    private final Clock clock;

    MailRoomViews(MailRoomBook book, ReceiptRules rules, People people, Clock clock) {
        this.book = book;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A line of the book in words.
     *
     * @param sits whether it has lain since before this morning
     * @param confirm whether it came by ordinary post, which must be confirmed with the applicant on the same day
     */
    record Line(MailItem item, String channel, String recorded, String handedOver, String setAside, boolean sits,
            boolean confirm) {}

    List<ReceiptRule> channels() {
        return rules.all().stream().filter(rule -> !NOT_BY_HAND.contains(rule.channel())).toList();
    }

    /** Those of the agency who get what arrived. */
    List<Person> registrars(String agency) {
        return people.inRole(agency, Role.REGISTRAR);
    }

    List<Line> found(String agency, MailRoomSearch search) {
        return lines(agency, book.find(agency, search.search(today())));
    }

    List<Line> sitting(String agency) {
        return lines(agency, book.sitting(agency));
    }

    List<Line> day(String agency, LocalDate on) {
        return lines(agency, book.day(agency, on));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private List<Line> lines(String agency, List<MailItem> items) {
        Set<MailItem> sitting = Set.copyOf(book.sitting(agency));
        Map<String, String> names = people.names(items.stream()
                .flatMap(item -> Stream.of(item.recordedBy(), String.valueOf(item.handedOverBy()),
                        String.valueOf(item.handedOverTo()), String.valueOf(item.setAsideBy())))
                .collect(Collectors.toSet()));
        return items.stream().map(item -> line(item, new OfficerNames(names), sitting.contains(item))).toList();
    }

    private Line line(MailItem item, OfficerNames names, boolean sits) {
        String handedOver = item.handedOverAt() == null ? null : names.of(item.handedOverBy()) + " 交给 "
                + names.of(item.handedOverTo()) + "，" + ChineseDates.minute(item.handedOverAt());
        String setAside = item.setAsideAt() == null ? null : names.of(item.setAsideBy()) + "，"
                + ChineseDates.minute(item.setAsideAt()) + "：" + item.setAsideReason();
        return new Line(item, rules.of(item.channel()).label(),
                names.of(item.recordedBy()) + "，" + ChineseDates.minute(item.recordedAt()), handedOver, setAside, sits,
                item.open() && item.channel() == Channel.ORDINARY_POST);
    }
}

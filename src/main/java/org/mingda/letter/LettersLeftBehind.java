package org.mingda.letter;

import java.util.List;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.CurrentCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Letters on paper that lie in the office: no step of a process waits for a receipt or a notice to be posted, so that
 * after some working days somebody is given the task.
 */
@Component
public class LettersLeftBehind {

    /** Those have a task of their own that asks for their delivery. */
    private static final String ASKED_FOR_ELSEWHERE = "^(reply-|correction-|.*-consultation$|clarification-notice$"
            + "|reasons-demand$|fee-notice$|third-party-disclosure-notice$|secrecy-referral$)";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final DeliveryProofs proofs;
    private final DeliverySettings settings;
    private final CurrentCalendar calendar;
    private final CaseClock caseClock;

    LettersLeftBehind(JdbcClient jdbc, Letters letters, DeliveryProofs proofs, DeliverySettings settings,
            CurrentCalendar calendar, CaseClock caseClock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.proofs = proofs;
        this.settings = settings;
        this.calendar = calendar;
        this.caseClock = caseClock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public void find() {
        lying().forEach(this::lookAfter);
    }

    /** Gives somebody the task to bring this letter on its way, when its time is over and nobody has. */
    public void lookAfter(UUID id) {
        Letter letter = letters.find(id).orElseThrow();
        if (caseClock.today().isAfter(calendar.workingDaysAfter(letter.date(), settings.sendWithin()))) {
            proofs.leftBehind(letter, "制作后 " + settings.sendWithin() + " 个工作日没有登记交邮或者送交");
        }
    }

    /** A letter without a source is from before deliveries were written down. */
    private List<UUID> lying() {
        return jdbc.sql("select id from letter where state = 'FILED' and source is not null and template !~ ?"
                        + " and not exists (select from letter_delivery d where d.letter = letter.id)")
                .param(ASKED_FOR_ELSEWHERE).query(UUID.class).list();
    }
}

package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mingda.letter.LetterDraft.State;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head agrees to a free letter (另制文书) or sends it back; who wrote it may do neither. */
@Component
public class DecideLetter {

    private static final int DAYS_TO_DECIDE = 2;

    private final Requests requests;
    private final LetterDrafts drafts;
    private final Ledger ledger;
    private final CurrentCalendar calendar;
    private final Clock clock;

    DecideLetter(Requests requests, LetterDrafts drafts, Ledger ledger, CurrentCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.requests = requests;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /** Refuses the author of what waits. */
    public void mayDecide(String number, String person) {
        refuseWhen(drafts.waiting(number).filter(draft -> draft.author().equals(person)).isPresent(),
                "这份文书由您拟制，不能由您审签，请由其他负责人审签。");
    }

    /** Until when the head decides: two working days after it was written, an internal date. */
    public LocalDate dueOn(String number) {
        LocalDate written = drafts.waiting(number).map(draft -> LocalDate.ofInstant(draft.at(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
        return calendar.workingDaysAfter(written, DAYS_TO_DECIDE);
    }

    @Transactional
    public LetterDraft approve(String number, String actor) {
        requests.lockOpen(number);
        LetterDraft draft = waiting(number, actor);
        drafts.decide(draft, State.APPROVED, actor, null);
        ledger.append(number, EventType.LETTER_APPROVED, actor,
                Map.of("draft", draft.id().toString(), "title", draft.title()));
        return draft;
    }

    /** Also when the request was closed meanwhile: then the letter is not sent any more. */
    @Transactional
    public LetterDraft sendBack(String number, String reason, String actor) {
        requests.lock(number);
        refuseWhen(reason.isBlank(), "请填写退回理由。");
        LetterDraft draft = waiting(number, actor);
        drafts.decide(draft, State.SENT_BACK, actor, reason);
        ledger.append(number, EventType.LETTER_SENT_BACK, actor,
                Map.of("draft", draft.id().toString(), "title", draft.title(), "reason", reason));
        return draft;
    }

    private LetterDraft waiting(String number, String actor) {
        mayDecide(number, actor);
        return drafts.waiting(number).orElseThrow(() -> new UseCaseRefused("没有等待审签的文书，请刷新页面查看。"));
    }
}

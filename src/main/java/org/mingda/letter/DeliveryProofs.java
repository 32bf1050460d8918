package org.mingda.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.Delivery;
import org.mingda.request.DeliveryFate;
import org.mingda.request.DeliveryReport;
import org.mingda.request.RequestProcess;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the system itself learns of a letter's delivery: a mail server's answer, a report, a download, or silence. */
@Component
public class DeliveryProofs {

    private static final String SYSTEM = "system";
    private static final Set<String> HAVE_A_TASK = Set.of("clarification-notice", "reasons-demand", "fee-notice");

    private final DeliveryTries tries;
    private final DeliveryFacts facts;
    private final DeliveryWait wait;
    private final Requests requests;
    private final CaseClock caseClock;
    private final ServerAnswers answers;
    private final ApplicantNotices notices;
    private final RequestProcess process;
    private final LetterRecipients recipients;
    private final LetterFetches fetches;

    DeliveryProofs(DeliveryTries tries, DeliveryFacts facts, DeliveryWait wait, Requests requests, CaseClock caseClock,
            ServerAnswers answers, ApplicantNotices notices, RequestProcess process,
            LetterRecipients recipients, LetterFetches fetches) {
        this.fetches = fetches;
        this.recipients = recipients;
        this.tries = tries;
        this.facts = facts;
        this.wait = wait;
        this.requests = requests;
        this.caseClock = caseClock;
        this.answers = answers;
        this.notices = notices;
        this.process = process;
    }

    /** Whether the letter is not to be sent to its own address, because it was delivered, or is tried, otherwise. */
    boolean otherwise(Letter letter) {
        return letter.state().waits() && tries.latest(letter.id()).filter(last -> !last.failed()).isPresent();
    }

    /** Whether a letter that the mail server has not taken reached its recipient all the same, or counts as that. */
    boolean arrivedOtherwise(Letter letter) {
        return tries.of(letter.id()).stream().anyMatch(DeliveryTry::done);
    }

    /** The mail server has taken it: that is the proof, until a report says otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Letter letter) {
        Optional<DeliveryTry> last = tries.latest(letter.id());
        if (letter.recipientEmail() != null && last.isEmpty()) {
            accepted(letter);
        } else if (last.filter(one -> takenAfterAll(letter, one)).isPresent()) {
            accepted(letter);
            process.delivered(letter.request(), letter.id().toString());
        }
    }

    private void accepted(Letter letter) {
        long id = tries.begin(letter.id(), DeliveryWay.EMAIL, caseClock.today(), letter.recipientEmail(), "", SYSTEM);
        tries.delivered(id, caseClock.today(), answers.accepted(letter.id()), null, SYSTEM);
    }

    /** Refused first and taken when it was sent again; not one that was taken and came back. */
    private static boolean takenAfterAll(Letter letter, DeliveryTry one) {
        return one.failed() && one.way() == DeliveryWay.EMAIL && one.proof().isEmpty()
                && !letter.sentAt().isBefore(one.endedAt());
    }

    /** Puts a letter before an applicant who fetches it from the portal, and says so by e-mail where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offered(Letter letter) {
        boolean fetched = letter.state() == LetterState.FILED && toApplicant(letter)
                && requests.lock(letter.request()).delivery() == Delivery.PORTAL;
        if (fetched && tries.of(letter.id()).isEmpty()) {
            tries.begin(letter.id(), DeliveryWay.PORTAL, caseClock.today(), "", "", SYSTEM);
            tell(letter);
            watch(letter);
        }
    }

    /** A letter with a task of its own for its delivery is looked after there, and is no second task. */
    private void watch(Letter letter) {
        if (!HAVE_A_TASK.contains(letter.template())) {
            process.deliveryBegun(letter.request(), letter.id().toString());
        }
    }

    /** The applicant is told once more that a letter waits. */
    void tell(Letter letter) {
        String email = requests.applicant(letter.request()).email();
        if (email != null && !email.isBlank()) {
            notices.orderLetterWaits(letter.request(), email);
        }
    }

    private boolean toApplicant(Letter letter) {
        return recipients.isApplicant(letter);
    }

    /** The first download by the applicant is the proof of a letter on the portal; of any other it is noted. */
    @Transactional
    public void downloaded(Letter letter, String access) {
        requests.lock(letter.request());
        String proof = "申请人于 " + facts.minute() + " " + access + "下载";
        onPortal(letter).ifPresentOrElse(one -> downloaded(letter, one, proof), () -> fetches.note(letter, proof));
    }

    /** Where the letter waits, perhaps longer than for its time, while it is tried on another way. */
    private Optional<DeliveryTry> onPortal(Letter letter) {
        List<DeliveryTry> all = tries.of(letter.id());
        return all.stream().anyMatch(DeliveryTry::done) ? Optional.empty() : all.stream()
                .filter(one -> one.way() == DeliveryWay.PORTAL && (one.underWay() || one.failed()))
                .reduce((earlier, later) -> later);
    }

    private void downloaded(Letter letter, DeliveryTry one, String proof) {
        facts.delivered(letter, one, caseClock.today(), proof, null, LetterFetches.APPLICANT);
        process.delivered(letter.request(), letter.id().toString());
    }

    /** A report of a mail server, or of the mailbox itself; one on an address behind ours is of the latest try. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reported(Letter letter, DeliveryReport report) {
        List<DeliveryTry> mailed =
                tries.of(letter.id()).stream().filter(one -> one.way() == DeliveryWay.EMAIL).toList();
        mailed.stream().filter(one -> one.address().equalsIgnoreCase(report.address()))
                .reduce((earlier, later) -> later).or(() -> mailed.stream().reduce((earlier, later) -> later))
                .ifPresent(one -> reported(letter, one, report));
    }

    private void reported(Letter letter, DeliveryTry one, DeliveryReport report) {
        if (report.fate() == DeliveryFate.ARRIVED) {
            tries.strengthen(one.id(), "收件方系统报告已投递（" + facts.day(report.at()) + "）");
        } else if (report.fate().failed() && (one.delivered() || one.underWay())) {
            failed(letter, one, FailureWords.of(report), SYSTEM);
        }
    }

    /**
     * Its link was taken back: what nobody had fetched by then has not arrived, whatever the mail server took.
     *
     * @return whether somebody has to bring it on another way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean linkRevoked(Letter letter, String why, String actor) {
        Optional<DeliveryTry> mailed = fetches.has(letter) ? Optional.empty() : tries.of(letter.id()).stream()
                .filter(one -> one.way() == DeliveryWay.EMAIL && (one.delivered() || one.underWay()))
                .reduce((earlier, later) -> later);
        mailed.ifPresent(one -> failed(letter, one, "没有下载，链接已撤销：" + why, actor));
        return mailed.isPresent();
    }

    /** A letter that the server refused for good, or has not taken for days: a failed try, and an officer's task. */
    @Transactional
    public void refused(UUID id) {
        requests.lock(facts.letter(id).request());
        Letter letter = facts.letter(id);
        if (letter.state().waits() && tries.of(id).isEmpty()) {
            long begun = tries.begin(id, DeliveryWay.EMAIL, caseClock.today(), letter.recipientEmail(), "", SYSTEM);
            failed(letter, one(id, begun), letter.state() == LetterState.FAILED ? answers.refused(id)
                    : answers.notTaken(id), SYSTEM);
        }
    }

    /** A letter on paper that nobody has brought on its way: a try that failed before it began. */
    @Transactional
    public void leftBehind(Letter letter, String why) {
        requests.lock(letter.request());
        if (tries.of(letter.id()).isEmpty()) {
            boolean fetched = toApplicant(letter) && requests.get(letter.request()).delivery() == Delivery.COUNTER;
            long id = tries.begin(letter.id(), fetched ? DeliveryWay.COUNTER : DeliveryWay.POST, caseClock.today(), "", "",
                    SYSTEM);
            failed(letter, one(letter.id(), id), why, SYSTEM);
        }
    }

    /** An officer's task, unless a later try is made already. */
    private void failed(Letter letter, DeliveryTry one, String why, String actor) {
        facts.failed(letter, one, caseClock.today(), why, null, actor);
        if (tries.latest(letter.id()).filter(last -> last.id() == one.id()).isPresent()) {
            process.deliveryFailed(letter.request(), letter.id().toString());
        }
    }

    /**
     * Looks at a letter whose time is over: a notice has then been delivered, what was not fetched has failed, and what
     * was posted has an officer ask the post.
     */
    @Transactional
    public void check(UUID id) {
        Letter letter = facts.letter(id);
        requests.lock(letter.request());
        DeliveryTry last = tries.latest(id).orElseThrow();
        if (!last.underWay() || caseClock.today().isBefore(wait.over(last))) {
            return;
        }
        LocalDate today = caseClock.today();
        switch (last.way()) {
            case NOTICE -> facts.delivered(letter, last, wait.noticeEnds(last), "公告期满", null, SYSTEM);
            case PORTAL -> facts.failed(letter, last, today, wait.words(last), null, SYSTEM);
            default -> { }
        }
    }

    private DeliveryTry one(UUID letter, long id) {
        return tries.of(letter).stream().filter(found -> found.id() == id).findFirst().orElseThrow();
    }
}

package org.mingda.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.DeliveryWay;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.LetterRecipients;
import org.mingda.letter.LetterState;
import org.mingda.request.CaseClock;
import org.mingda.request.DeliveryConsents;
import org.mingda.request.Request;
import org.mingda.request.StoredFiles;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on a letter's page how it was, is and can be delivered. */
@ControllerAdvice(assignableTypes = LetterPage.class)
class LetterDelivery {

    private final DeskAccess access;
    private final LetterAccess letterAccess;
    private final LetterDeliveries deliveries;
    private final DeliveryTasks tasks;
    private final StoredFiles storedFiles;
    private final DeliveryConsents consents;
    private final People people;
    private final CaseClock caseClock;
    private final MessageSource words;
    private final LetterRecipients recipients;

    LetterDelivery(DeskAccess access, LetterAccess letterAccess, LetterDeliveries deliveries, DeliveryTasks tasks,
            StoredFiles storedFiles, DeliveryConsents consents, People people,
            CaseClock caseClock, MessageSource words, LetterRecipients recipients) {
        this.recipients = recipients;
        this.words = words;
        this.access = access;
        this.letterAccess = letterAccess;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.storedFiles = storedFiles;
        this.consents = consents;
        this.people = people;
        this.caseClock = caseClock;
    }

    /** @param over the day on which somebody looks after it; null unless it is under way */
    record TryLine(DeliveryTry attempt, String begun, String delivered, String over, String who, String scan,
            boolean scanClean) {}

    /**
     * The panel.
     *
     * @param editable    whether this officer may record anything, and there is something to record
     * @param task        whether it is recorded in a task instead
     * @param posted      whether a return slip, or the letter, may come back; until then it is not posted again
     * @param next        whether another try may be made
     * @param offered     whether it lies on the portal and may be fetched
     * @param applicant   whether the letter goes to the applicant, who has the portal
     * @param failed      whether a way has failed, so that a public notice may be thought of
     */
    record Panel(List<TryLine> tries, boolean editable, boolean task, boolean posted, boolean next,
            boolean offered, boolean applicant, boolean failed, String email, String today, List<String> consents) {}

    @ModelAttribute
    void add(@PathVariable String number, @PathVariable UUID id, Model model) {
        Person officer = access.officer();
        Letter letter = letterAccess.readable(number, id);
        model.addAttribute("delivery", panel(letter, access.readable(number, officer), officer));
        if (!model.containsAttribute("typedDelivery")) {
            model.addAttribute("typedDelivery", DeliveryForm.empty());
        }
    }

    private Panel panel(Letter letter, Request request, Person officer) {
        List<DeliveryTry> tries = deliveries.of(letter.id());
        DeliveryTry last = tries.isEmpty() ? null : tries.get(tries.size() - 1);
        boolean arrived = tries.stream().anyMatch(DeliveryTry::done);
        boolean out = letter.state().out() && (letter.state() != LetterState.QUEUED || last != null);
        boolean task = tasks.open(letter);
        boolean editable = out && !arrived && !task && access.mayDeliver(officer, request);
        return new Panel(tries.stream().map(this::line).toList(), editable, task,
                underWay(tries, DeliveryWay.POST), !underWay(tries, DeliveryWay.NOTICE),
                underWay(tries, DeliveryWay.PORTAL),
                recipients.isApplicant(letter), tries.stream().anyMatch(DeliveryTry::failed),
                email(letter), caseClock.today().toString(), consents.of(request.number()).stream()
                        .map(consent -> ChineseDates.minute(consent.givenAt()) + "　" + sentence(consent)
                                + "（" + (consent.byApplicant() ? "申请人提交时选择" : "工作人员核对后登记") + "）").toList());
    }

    private static boolean underWay(List<DeliveryTry> tries, DeliveryWay way) {
        return tries.stream().anyMatch(one -> one.underWay() && one.way() == way);
    }

    private String sentence(DeliveryConsents.Consent consent) {
        return words.getMessage("consent." + consent.wording() + "." + consent.way(), null, Locale.CHINA);
    }

    private String email(Letter letter) {
        return letter.recipientEmail() == null ? "" : letter.recipientEmail();
    }

    private TryLine line(DeliveryTry one) {
        boolean clean = one.file() != null && storedFiles.get(one.file()).clean();
        return new TryLine(one, ChineseDates.day(one.begunOn()), ChineseDates.day(one.deliveredOn()),
                one.underWay() ? ChineseDates.day(deliveries.over(one)) : null, name(one.endedBy() == null
                        ? one.begunBy() : one.endedBy()), one.file() == null ? null : storedFiles.get(one.file()).fileName(),
                clean);
    }

    private String name(String login) {
        return switch (login) {
            case "system" -> "系统";
            case "applicant" -> "申请人";
            default -> people.find(login).map(Person::name).orElse(login);
        };
    }
}

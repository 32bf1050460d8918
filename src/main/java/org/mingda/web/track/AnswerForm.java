package org.mingda.web.track;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.intake.Flaw;
import org.mingda.intake.IntakeSettings;
import org.mingda.intake.KeptUploads;
import org.mingda.request.Answers;
import org.mingda.request.AskedQuestion;
import org.mingda.request.CaseClock;
import org.mingda.web.FlawMessages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page for an answer shows, and whether there is anything to answer. */
@Component
class AnswerForm {

    static final String VIEW = "track/answer";

    private final Answers answers;
    private final CaseClock caseClock;
    private final KeptUploads keptUploads;
    private final IntakeSettings settings;
    private final FlawMessages messages;

    AnswerForm(Answers answers, CaseClock caseClock, KeptUploads keptUploads, IntakeSettings settings,
            FlawMessages messages) {
        this.answers = answers;
        this.caseClock = caseClock;
        this.keptUploads = keptUploads;
        this.settings = settings;
        this.messages = messages;
    }

    /** Whether a question waits whose last day has not passed. */
    boolean open(String number) {
        return waiting(number).filter(asked -> !asked.lateOn(caseClock.today())).isPresent();
    }

    /** Whether a question waits whose last day has passed. */
    boolean late(String number) {
        return waiting(number).filter(asked -> asked.lateOn(caseClock.today())).isPresent();
    }

    /** False when there is nothing to answer any more. */
    boolean fill(Model model, String number, String answer, UUID key) {
        if (!open(number)) {
            return false;
        }
        model.addAttribute("number", number).addAttribute("asked", waiting(number).orElseThrow());
        model.addAttribute("answer", answer).addAttribute("key", key).addAttribute("errors", Map.of());
        model.addAttribute("settings", settings).addAttribute("kept", keptUploads.of(key.toString()));
        return true;
    }

    void fillFlaws(Model model, Collection<Flaw> flaws, Locale locale) {
        model.addAttribute("errors", messages.byField(flaws, locale));
    }

    private Optional<AskedQuestion> waiting(String number) {
        return answers.waiting(number);
    }
}

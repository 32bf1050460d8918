package org.mingda.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mingda.account.Person;
import org.mingda.intake.Application;
import org.mingda.intake.IdType;
import org.mingda.intake.mail.ApplicationGuess;
import org.mingda.intake.mail.IncomingMail;
import org.mingda.intake.mail.IncomingMails;
import org.mingda.intake.mail.MailAnswers;
import org.mingda.intake.mail.MailConfirmations;
import org.mingda.intake.mail.MailState;
import org.mingda.intake.mail.MailboxStates;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about incoming mail show. */
@Component
class MailPages {

    static final int LONGEST_LIST = 100;

    private final MailAccess access;
    private final IncomingMails mails;
    private final MailConfirmations confirmations;
    private final MailboxStates mailboxes;
    private final MailAnswers answers;

    MailPages(MailAccess access, IncomingMails mails, MailConfirmations confirmations, MailboxStates mailboxes,
            MailAnswers answers) {
        this.access = access;
        this.mails = mails;
        this.confirmations = confirmations;
        this.mailboxes = mailboxes;
        this.answers = answers;
    }

    /** Writes an instant as the clock on the wall shows it. */
    public static final class Wall {

        public String of(Instant instant) {
            return ChineseDates.minute(instant);
        }
    }

    String list(MailState state, Person registrar, Model model) {
        String agency = access.agency(registrar);
        model.addAttribute("officer", registrar).addAttribute("wall", new Wall()).addAttribute("state", state)
                .addAttribute("states", MailState.values()).addAttribute("mailboxes", mailboxes.of(agency))
                .addAttribute("failed", confirmations.failed(agency))
                .addAttribute("mails", mails.of(agency, state, LONGEST_LIST));
        return "desk/mails";
    }

    /** For whoever looks after the installation: whether the mailboxes can be read, and no mail. */
    String states(Person administrator, Model model) {
        model.addAttribute("officer", administrator).addAttribute("wall", new Wall())
                .addAttribute("mailboxes", mailboxes.of(administrator.agencyId()))
                .addAttribute("failed", List.of()).addAttribute("mails", List.of());
        return "desk/mails";
    }

    String mail(IncomingMail mail, Person registrar, Model model) {
        return mail(mail, registrar, ApplicationGuess.of(mail), Map.of(), model);
    }

    String mail(IncomingMail mail, Person registrar, Application typed, Map<String, String> errors, Model model) {
        model.addAttribute("officer", registrar).addAttribute("wall", new Wall()).addAttribute("mail", mail)
                .addAttribute("files", mails.files(mail.id())).addAttribute("answers", mails.answers(mail.id()))
                .addAttribute("confirmations", confirmations.of(mail.id()))
                .addAttribute("waiting", answers.waitedFor(mail).orElse(null))
                .addAttribute("form", typed).addAttribute("errors", errors)
                .addAttribute("formsWanted", FormWanted.values()).addAttribute("deliveries", Delivery.values())
                .addAttribute("kinds", ApplicantKind.values()).addAttribute("idTypes", IdType.values());
        return "desk/mail";
    }
}

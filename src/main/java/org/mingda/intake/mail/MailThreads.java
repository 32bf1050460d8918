package org.mingda.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.request.LetterThreads;
import org.mingda.request.ReplyAddresses;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Finds what a mail answers: a request, or an earlier mail whose sender was asked to confirm. */
@Component
class MailThreads {

    private static final Pattern MAIL_NAME = Pattern.compile("m(\\d{1,18})");

    private final ReplyAddresses replyAddresses;
    private final LetterThreads letters;
    private final MailConfirmations confirmations;
    private final IncomingMails mails;
    private final Requests requests;

    MailThreads(ReplyAddresses replyAddresses, LetterThreads letters, MailConfirmations confirmations,
            IncomingMails mails, Requests requests) {
        this.replyAddresses = replyAddresses;
        this.letters = letters;
        this.confirmations = confirmations;
        this.mails = mails;
        this.requests = requests;
    }

    /**
     * @param request its number; null when there is only a mail
     * @param about the mail that waited for this answer; null for none
     * @param how in words for the record
     */
    record Thread(String request, UUID about, String how) {}

    /** What only somebody can show who received a mail of ours: a signed address, or the Message-ID we gave it. */
    Optional<Thread> proven(String agency, ReadMail mail) {
        return signed(agency, mail).or(() -> mail.answers().stream()
                .flatMap(id -> byId(agency, mail.sender().address(), id).stream()).findFirst());
    }

    /** What a delivery report quotes. */
    Optional<Thread> reported(String agency, ReadMail mail) {
        return ReportedIds.of(mail).stream()
                .flatMap(id -> byId(agency, mail.sender().address(), id).stream()).findFirst();
    }

    /** A number in the subject, when the sender's address is the one on file: anybody could write a number. */
    Optional<Thread> named(String agency, ReadMail mail) {
        return numbers(agency, mail).stream()
                .filter(request -> mail.sender().address().equalsIgnoreCase(requests.applicant(request.number()).email()))
                .map(request -> new Thread(request.number(), null, "主题中的编号，发件人是登记的邮箱")).findFirst();
    }

    /** Requests of this agency that the subject names. */
    List<Request> numbers(String agency, ReadMail mail) {
        return RequestNumbers.in(mail.subject()).stream().map(requests::find).flatMap(Optional::stream)
                .filter(request -> request.agency().equals(agency)).toList();
    }

    private Optional<Thread> signed(String agency, ReadMail mail) {
        return mail.recipients().stream().map(replyAddresses::subject).flatMap(Optional::stream)
                .flatMap(subject -> subject(agency, subject).stream()).findFirst();
    }

    private Optional<Thread> subject(String agency, String subject) {
        Matcher mailName = MAIL_NAME.matcher(subject);
        if (mailName.matches()) {
            return mails.ofSerial(agency, Long.parseLong(mailName.group(1)))
                    .map(mail -> new Thread(mail.request(), mail.id(), "回信地址"));
        }
        return own(agency, subject.toUpperCase(Locale.ROOT), "回信地址");
    }

    private Optional<Thread> byId(String agency, String sender, String id) {
        return letters.requestOf(id).flatMap(number -> own(agency, number, "所回复的文书邮件"))
                .or(() -> confirmations.mailOf(id).flatMap(mails::find).filter(mail -> mail.agency().equals(agency))
                        .map(mail -> new Thread(mail.request(), mail.id(), "所回复的确认邮件")))
                .or(() -> mails.ofMessage(agency, sender, id).filter(known -> known.request() != null || known.state() == MailState.DRAFT)
                        .map(mail -> new Thread(mail.request(), mail.id(), "同一发件人先前的邮件")));
    }

    private Optional<Thread> own(String agency, String number, String how) {
        return requests.find(number).filter(request -> request.agency().equals(agency))
                .map(request -> new Thread(number, null, how));
    }
}

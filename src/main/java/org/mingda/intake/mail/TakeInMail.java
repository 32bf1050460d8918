package org.mingda.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingda.intake.Flaw;
import org.mingda.intake.IntakeSettings;
import org.mingda.intake.TakeUpload;
import org.mingda.intake.Tidy;
import org.mingda.intake.Upload;
import org.mingda.intake.mail.MailThreads.Thread;
import org.mingda.request.JoinMail;
import org.mingda.request.OfficeTime;
import org.mingda.request.Request;
import org.mingda.request.StoredFiles;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in one mail: stored with its files, sorted, joined to what it answers, its sender asked to confirm. */
@Component
public class TakeInMail implements MailDoor {

    private final JdbcClient jdbc;
    private final IncomingMails mails;
    private final Mailboxes mailboxes;
    private final MailThreads threads;
    private final MailConfirmations confirmations;
    private final LetterReports letterReports;
    private final JoinMail joinMail;
    private final StoredFiles storedFiles;
    private final TakeUpload takeUpload;
    private final IntakeSettings intake;
    private final MailIntakeSettings settings;
    private final MessageSource messages;

    TakeInMail(JdbcClient jdbc, IncomingMails mails, Mailboxes mailboxes, MailThreads threads,
            MailConfirmations confirmations, LetterReports letterReports, JoinMail joinMail, StoredFiles storedFiles,
            TakeUpload takeUpload, IntakeSettings intake, MailIntakeSettings settings, MessageSource messages) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.threads = threads;
        this.confirmations = confirmations;
        this.letterReports = letterReports;
        this.joinMail = joinMail;
        this.storedFiles = storedFiles;
        this.takeUpload = takeUpload;
        this.intake = intake;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public long lastUid(String agency, Mailbox box, String folder, long validity) {
        return jdbc.sql("select last_uid from mailbox_position where agency = ? and mailbox = ? and folder = ?"
                        + " and validity = ?")
                .params(agency, box.address(), folder, validity).query(Long.class).optional().orElse(0L);
    }

    @Override
    @Transactional
    public void take(String agency, Mailbox box, ArrivedMail arrived) {
        oneAfterTheOther(agency);
        advance(agency, box, arrived.position());
        if (arrived.raw() == null) {
            tooLarge(agency, box, arrived);
            return;
        }
        try (SharedFileInputStream raw = new SharedFileInputStream(arrived.raw().toFile())) {
            take(agency, box, arrived, MailReader.read(raw));
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException("A fetched mail could not be read from its file", broken);
        }
    }

    @Override
    @Transactional
    public void takeUnread(String agency, Mailbox box, ArrivedMail arrived) {
        oneAfterTheOther(agency);
        advance(agency, box, arrived.position());
        try {
            UUID raw = arrived.raw() == null ? null : storeRaw(arrived);
            unread(agency, box, arrived, raw, MailState.DRAFT, "系统没有能读出这封邮件，请查看邮件原件");
        } catch (IOException broken) {
            throw new IllegalStateException("A fetched mail could not be read from its file", broken);
        }
    }

    /** Two nodes read the same mailbox. */
    private void oneAfterTheOther(String agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mail ' || ?, 0))").param(agency)
                .query((row, i) -> i).list();
    }

    private void advance(String agency, Mailbox box, ArrivedMail.Position position) {
        jdbc.sql("""
                insert into mailbox_position (agency, mailbox, folder, validity, last_uid) values (?, ?, ?, ?, ?)
                on conflict (agency, mailbox, folder) do update set validity = excluded.validity,
                  last_uid = case when mailbox_position.validity = excluded.validity
                    then greatest(mailbox_position.last_uid, excluded.last_uid) else excluded.last_uid end""")
                .params(agency, box.address(), position.folder(), position.validity(), position.uid()).update();
    }

    private void tooLarge(String agency, Mailbox box, ArrivedMail arrived) {
        unread(agency, box, arrived, null, MailState.SET_ASIDE, "邮件有 " + (arrived.size() >> 20) + " MB，超过 "
                + settings.mailSize().toMegabytes() + " MB 的上限，没有取回，请到邮箱“" + arrived.position().folder() + "”中查看");
    }

    private void unread(String agency, Mailbox box, ArrivedMail arrived, UUID raw, MailState state, String reason) {
        Sender sender = Sender.of(arrived.sender());
        String subject = Tidy.line(EncodedWords.decode(arrived.subject()));
        String hash = ContentHash.of(String.join("\n", sender.address(), subject, arrived.receivedAt().toString(),
                String.valueOf(arrived.size())));
        if (!mails.knownAgain(agency, sender.address(), "", hash)) {
            mails.insert(new IncomingMail(UUID.randomUUID(), 0, agency, box.address(), "", raw, sender.address(),
                    sender.name(), subject, "", "", arrived.receivedAt(), 1, MailKind.UNREADABLE, reason,
                    state, null, null, null, null), arrived.position().folder(), hash);
        }
    }

    private void take(String agency, Mailbox box, ArrivedMail arrived, ReadMail read) throws IOException {
        String hash = ContentHash.of(read);
        if (mails.knownAgain(agency, read.sender().address(), read.messageId(), hash)) {
            return;
        }
        Placed placed = place(agency, arrived, read);
        UUID id = UUID.randomUUID();
        mails.insert(new IncomingMail(id, 0, agency, box.address(), read.messageId(), storeRaw(arrived),
                read.sender().address(), read.sender().name(), read.subject(), read.text(),
                String.join("；", read.defects()), arrived.receivedAt(), 1, placed.kind, placed.reason, placed.state,
                placed.request, placed.about, null, null), arrived.position().folder(), hash);
        storeFiles(id, read.files());
        follow(mails.find(id).orElseThrow(), placed, read);
    }

    /** Where a mail goes and why. */
    private record Placed(MailKind kind, MailState state, String reason, String request, UUID about) {

        static Placed joined(Thread thread) {
            return new Placed(MailKind.ANSWER, MailState.JOINED, "依据：" + thread.how(), thread.request(), thread.about());
        }
    }

    private Placed place(String agency, ArrivedMail arrived, ReadMail mail) {
        Optional<Verdict> apart = new MailSorter(settings.spam(), mailboxes.own()).apart(mail);
        Optional<Thread> proven = threads.proven(agency, mail);
        if (apart.isPresent() && (apart.get().kind() != MailKind.SPAM || proven.isEmpty())) {
            Thread about = proven.or(() -> threads.reported(agency, mail)).orElse(new Thread(null, null, ""));
            return new Placed(apart.get().kind(), MailState.SET_ASIDE, apart.get().reason(), about.request(), about.about());
        }
        if (proven.isPresent()) {
            return Placed.joined(proven.get());
        }
        if (arrived.sortedOut()) {
            return new Placed(MailKind.SPAM, MailState.SET_ASIDE, "邮箱服务器把它放进了垃圾邮件文件夹", null, null);
        }
        return threads.named(agency, mail).map(Placed::joined).orElseGet(() -> draft(threads.numbers(agency, mail)));
    }

    private static Placed draft(List<Request> named) {
        String reason = named.isEmpty() ? "" : "主题写有 " + named.get(0).number()
                + "，但发件人不是该申请登记的邮箱，请核对后手工并入";
        return new Placed(MailKind.REQUEST, MailState.DRAFT, reason, null, null);
    }

    private UUID storeRaw(ArrivedMail arrived) throws IOException {
        try (InputStream content = Files.newInputStream(arrived.raw())) {
            return storedFiles.store(content, "邮件原件-" + OfficeTime.day(arrived.receivedAt()) + ".eml").id();
        }
    }

    private void storeFiles(UUID mail, List<MailFile> files) {
        for (int i = 0; i < files.size() && i < 5 * intake.filesNumber(); i++) {
            MailFile file = files.get(i);
            TakeUpload.Taken taken = i < intake.filesNumber() ? taken(file)
                    : new TakeUpload.Taken(null, List.of());
            String flaw = taken.file() != null ? "" : taken.flaws().isEmpty() ? "附件过多或者读不出，请查看邮件原件"
                    : words(taken.flaws().get(0));
            mails.insert(mail, i, file.name(), taken.file() == null ? null : taken.file().id(), flaw);
        }
    }

    private TakeUpload.Taken taken(MailFile file) {
        try {
            return takeUpload.take(new Upload(file.name(), 0, file.content()));
        } catch (UncheckedIOException broken) {
            return new TakeUpload.Taken(null, List.of());
        }
    }

    private String words(Flaw flaw) {
        return messages.getMessage(flaw.key(), flaw.values().toArray(), Locale.SIMPLIFIED_CHINESE);
    }

    private void follow(IncomingMail mail, Placed placed, ReadMail read) {
        switch (placed.state) {
            case DRAFT -> confirmations.ask(mail);
            case JOINED -> join(mail, placed);
            default -> letterReports.take(mail, read);
        }
    }

    private void join(IncomingMail mail, Placed placed) {
        LocalDate confirmedOn = confirmedOn(mail);
        if (confirmedOn != null) {
            mails.confirmed(mail.about(), confirmedOn, mail.id());
        }
        if (placed.request != null) {
            joinMail.join(placed.request, joined(mail, placed.reason, confirmedOn), "system");
        }
    }

    /** The day of the answer, when the same person clearly confirms; null when somebody must judge. */
    private LocalDate confirmedOn(IncomingMail mail) {
        boolean samePerson = Optional.ofNullable(mail.about()).flatMap(mails::find)
                .filter(asked -> asked.sender().equals(mail.sender())).isPresent();
        return samePerson && Confirming.reads(OwnWords.of(mail.text())) ? OfficeTime.day(mail.receivedAt()) : null;
    }

    JoinMail.Mail joined(IncomingMail mail, String how, LocalDate confirmedOn) {
        List<UUID> files = new ArrayList<>();
        mails.files(mail.id()).stream().map(IncomingFile::file).filter(file -> file != null).forEach(files::add);
        if (mail.raw() != null) {
            files.add(mail.raw());
        }
        LocalDate askedOn = mail.about() == null ? null : confirmations.askedOn(mail.about()).orElse(null);
        return new JoinMail.Mail(mail.sender(), mail.shownSubject(), mail.text(), OfficeTime.day(mail.receivedAt()), how,
                askedOn, confirmedOn, files);
    }

    /** The same mail once more, without its files, which are there already: as what confirms the request. */
    JoinMail.Mail confirming(IncomingMail mail) {
        JoinMail.Mail known = joined(mail, "登记岗认定为申请人的确认", OfficeTime.day(mail.receivedAt()));
        return new JoinMail.Mail(known.from(), known.subject(), known.text(), known.arrivedOn(), known.how(),
                known.askedOn(), known.confirmedOn(), List.of());
    }
}

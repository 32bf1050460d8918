package org.mingda.intake.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.intake.Tidy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that came in, as they are stored. */
@Component
public class IncomingMails {

    private static final String COLUMNS = "id, serial, agency, mailbox, message_id, raw, sender, sender_name, subject,"
            + " text, defects, received_at, copies, kind, reason, state, request, about, applicant_confirmed_on, decided_by";

    private final JdbcClient jdbc;
    private final Clock clock;

    IncomingMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a list shows of an agency's mails in one state, the newest first, without their texts. */
    public List<IncomingMail> of(String agency, MailState state, int most) {
        return jdbc.sql("select " + COLUMNS.replace(" text,", " '' as text,")
                        + " from incoming_mail where agency = ? and state = ? order by received_at desc limit ?")
                .params(agency, state.name(), most).query(IncomingMail.class).list();
    }

    public Optional<IncomingMail> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from incoming_mail where id = ?").param(id)
                .query(IncomingMail.class).optional();
    }

    /** How many wait for the registrar: drafts, and what was joined and nobody has looked at. */
    public int waiting(String agency) {
        return jdbc.sql("select count(*) from incoming_mail where agency = ?"
                        + " and (state = 'DRAFT' or state = 'JOINED' and decided_by is null)")
                .param(agency).query(Integer.class).single();
    }

    public List<IncomingFile> files(UUID mail) {
        return jdbc.sql("select i.place, i.file_name, i.file, i.flaw, f.size, f.state from incoming_mail_file i"
                        + " left join stored_file f on f.id = i.file where i.mail = ? order by i.place")
                .param(mail).query(IncomingFile.class).list();
    }

    /** What answered the confirmation of this mail. */
    public List<IncomingMail> answers(UUID mail) {
        return jdbc.sql("select " + COLUMNS + " from incoming_mail where about = ? order by received_at").param(mail)
                .query(IncomingMail.class).list();
    }

    Optional<IncomingMail> locked(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from incoming_mail where id = ? for update").param(id)
                .query(IncomingMail.class).optional();
    }

    Optional<IncomingMail> ofSerial(String agency, long serial) {
        return jdbc.sql("select " + COLUMNS + " from incoming_mail where agency = ? and serial = ?").params(agency, serial)
                .query(IncomingMail.class).optional();
    }

    /** Earlier mail of the same sender under this Message-ID. */
    Optional<IncomingMail> ofMessage(String agency, String sender, String messageId) {
        return jdbc.sql("select " + COLUMNS + " from incoming_mail where agency = ? and sender = ? and message_id = ?")
                .params(agency, sender, messageId).query(IncomingMail.class).optional();
    }

    /** The same mail met again: by its Message-ID and sender or, without one, by its content. */
    boolean knownAgain(String agency, String sender, String messageId, String contentHash) {
        return jdbc.sql("update incoming_mail set copies = copies + 1 where agency = ? and ((message_id <> '' and"
                        + " message_id = ? and sender = ?) or (message_id = '' and ? = '' and content_hash = ?))")
                .params(agency, messageId, sender, messageId, contentHash).update() > 0;
    }

    /** A reason may quote a header, and a header may hold signs that a database does not take. */
    void insert(IncomingMail mail, String folder, String contentHash) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into incoming_mail (id, agency, mailbox, folder, message_id, content_hash, raw, sender, sender_name,
                  subject, text, defects, received_at, taken_in_at, kind, reason, state, request, about)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(mail.id(), mail.agency(), mail.mailbox(), folder, mail.messageId(), contentHash, mail.raw(),
                        mail.sender(), mail.senderName(), mail.subject(), mail.text(), Tidy.text(mail.defects()),
                        Timestamp.from(mail.receivedAt()), now, mail.kind().name(), Tidy.text(mail.reason()),
                        mail.state().name(), mail.request(), mail.about())
                .update();
    }

    void insert(UUID mail, int place, String fileName, UUID file, String flaw) {
        jdbc.sql("insert into incoming_mail_file (mail, place, file_name, file, flaw) values (?, ?, ?, ?, ?)")
                .params(mail, place, fileName, file, Tidy.text(flaw)).update();
    }

    void confirmed(UUID mail, LocalDate on, UUID by) {
        jdbc.sql("update incoming_mail set applicant_confirmed_on = ?, confirmed_by_mail = ? where id = ?"
                + " and applicant_confirmed_on is null").params(on, by, mail).update();
    }

    void decide(UUID mail, MailKind kind, MailState state, String reason, String request, String officer) {
        jdbc.sql("update incoming_mail set kind = ?, state = ?, reason = ?, request = ?, decided_by = ?, decided_at = ?"
                        + " where id = ?")
                .params(kind.name(), state.name(), reason, request, officer, Timestamp.from(clock.instant()), mail).update();
    }
}

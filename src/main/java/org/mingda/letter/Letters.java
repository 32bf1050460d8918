package org.mingda.letter;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters and finds them again. */
@Service
public class Letters {

    private final LetterTemplates templates;
    private final LetterNumbers numbers;
    private final LetterPress press;
    private final LetterStore store;
    private final LetterFiles files;
    private final MailSettings mail;
    private final JdbcClient database;
    private final Clock clock;

    Letters(LetterTemplates templates, LetterNumbers numbers, LetterPress press, LetterStore store,
            LetterFiles files, MailSettings mail, JdbcClient database, Clock clock) {
        this.templates = templates;
        this.numbers = numbers;
        this.press = press;
        this.store = store;
        this.files = files;
        this.mail = mail;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Issues a letter with the next number, in the caller's transaction: it exists exactly when that commits.
     *
     * @throws LetterDefect when it cannot be made as ordered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(LetterOrder order) {
        return issue(order, null, waiting(order));
    }

    /** Makes a letter with the next number that waits for its release, in the transaction of the signature. */
    @Transactional(propagation = Propagation.MANDATORY)
    Letter sign(String key, LetterOrder order) {
        return issue(order, key, LetterState.SIGNED);
    }

    /** Issues the letter of this key, or returns the one that was issued before, however different the order is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issueOnce(String key, LetterOrder order) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('letter:' || ?, 0))").param(key)
                .query().singleRow();
        return store.findByKey(key).orElseGet(() -> issue(order, key, waiting(order)));
    }

    private Letter issue(LetterOrder order, String key, LetterState state) {
        if (order.recipientEmail() != null) {
            MailAddress.require(order.recipientEmail());
        }
        LetterTemplate template = templates.template(order.template());
        String sender = template.factsOf(order).get("agencyName").toString();
        LetterNumber number = numbers.next(order.agency(), template.frontMatter().series(), order.date());
        String source = press.xhtml(template, order, number);
        byte[] pdf = press.print(source, order.date());
        Letter letter = letter(order, template, number, pdf, state);
        Dispatch dispatch = new Dispatch(sender, mail.messageId(letter.id()), (String) order.facts().get("answerLink"));
        store.add(letter, number, dispatch, pdf, source, order.actor(), key);
        files.add(letter.id(), order.files());
        return letter;
    }

    private static LetterState waiting(LetterOrder order) {
        return order.recipientEmail() == null ? LetterState.FILED : LetterState.QUEUED;
    }

    private Letter letter(LetterOrder order, LetterTemplate template, LetterNumber number, byte[] pdf,
            LetterState state) {
        return new Letter(UUID.randomUUID(), order.agency(), order.request(), order.template(),
                template.frontMatter().title(), number.toString(), order.date(), order.recipientName(),
                order.recipientEmail(), sha256(pdf), state, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
    }

    /**
     * The letter as it would be, without a number and marked 草稿; nothing is stored.
     *
     * @throws LetterDefect when it cannot be made as ordered
     */
    public byte[] preview(LetterOrder order) {
        LetterTemplate template = templates.template(order.template());
        return press.print(template, order,
                numbers.draft(order.agency(), template.frontMatter().series(), order.date()));
    }

    public Optional<Letter> find(UUID id) {
        return store.find(id);
    }

    /** The letters of a request, the oldest first; those that wait for their release and cancelled ones too. */
    public List<Letter> ofRequest(String request) {
        return store.ofRequest(request);
    }

    /** The letters of a request that people outside may know of, the oldest first. */
    public List<Letter> outOfRequest(String request) {
        return ofRequest(request).stream().filter(letter -> letter.state().out()).toList();
    }

    /**
     * The bytes as issued.
     *
     * @throws NoSuchElementException when there is no such letter
     */
    public byte[] pdf(UUID id) {
        return store.pdf(id);
    }

    /**
     * The bytes to send.
     *
     * @throws IllegalStateException when they are not those that were issued
     */
    byte[] issuedPdf(Letter letter) {
        byte[] pdf = store.pdf(letter.id());
        if (!sha256(pdf).equals(letter.sha256())) {
            throw new IllegalStateException("文书 " + letter.number() + " 的内容与发文时的摘要不符，停止发送");
        }
        return pdf;
    }

    /** The files that leave with a letter, in their order. */
    public List<LetterFile> files(UUID letter) {
        return files.of(letter);
    }

    /** The bytes of a file exactly as they were reviewed; refused when they are others now. */
    public InputStream open(LetterFile file) {
        return files.open(file);
    }

    static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }
}

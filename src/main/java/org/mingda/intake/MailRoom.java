package org.mingda.intake;

import static org.mingda.request.UseCaseRefused.refuseUnless;
import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.UseCaseRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the mail room's book: a letter counts from the day the agency took it in (Article 31), so whose hands it went
 * through is written down with names and times. Refuses with {@link UseCaseRefused}.
 */
@Component
public class MailRoom {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailRoom(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down what arrived; the same line sent twice stands in the book once. */
    @Transactional
    public void record(String agency, NewMailItem item, String actor) {
        LocalDate today = LocalDate.now(clock);
        refuseWhen(item.arrivedOn() == null, "请填写到达日期。");
        refuseWhen(item.arrivedOn().isAfter(today), "到达日期不能晚于今天。请核对到达日期。");
        refuseWhen(item.arrivedOn().isBefore(today.minusYears(1)), "到达日期早于一年以前。请核对年份。");
        refuseWhen(item.sender().isEmpty(), "请填写寄件人；信封上没有写的，填“未写明”。");
        refuseWhen(item.signedBy().isEmpty(), "请填写签收人，就是收下这件来件的人。");
        waitForOthers(agency);
        refuseKnown(agency, item);
        jdbc.sql("""
                insert into mail_item (id, agency, year, serial, channel, arrived_on, signed_by, tracking_number, sender,
                                       addressed_to, note, recorded_by, recorded_at)
                select :id, :agency, :year, coalesce(max(serial), 0) + 1, :channel, :arrivedOn, :signedBy, :tracking,
                       :sender, :addressedTo, :note, :actor, :now
                from mail_item where agency = :agency and year = :year
                on conflict (id) do nothing""")
                .param("id", item.id()).param("agency", agency).param("year", today.getYear())
                .param("channel", item.channel().name()).param("arrivedOn", item.arrivedOn())
                .param("signedBy", item.signedBy()).param("tracking", item.trackingNumber())
                .param("sender", item.sender()).param("addressedTo", item.addressedTo()).param("note", item.note())
                .param("actor", actor).param("now", now()).update();
    }

    /** The letter leaves the mail room: to a registrar, at a minute that is not before its arrival. */
    @Transactional
    public void handOver(String agency, UUID id, String to, LocalDateTime at, String actor) {
        MailItem item = lock(agency, id);
        refuseWhen(item.state() == MailItem.State.HANDED_OVER,
                item.bookNumber() + " 已经交接。请刷新本页，查看交给了谁。");
        refuseUnless(item.open(), item.bookNumber() + " 已经办完，不能再交接。");
        refuseWhen(to == null || to.isBlank(), "请选择交给哪位登记人员。");
        refuseWhen(at == null, "请填写交接的日期和时间。");
        refuseWhen(at.toLocalDate().isBefore(item.arrivedOn()),
                "交接时间早于到达日期 " + item.arrivedOn() + "。请核对交接时间。");
        refuseWhen(at.isAfter(LocalDateTime.now(clock).plusMinutes(1)), "交接时间不能晚于现在。请核对交接时间。");
        jdbc.sql("update mail_item set handed_over_by = ?, handed_over_to = ?, handed_over_at = ? where id = ?")
                .params(actor, to, Timestamp.from(at.atZone(clock.getZone()).toInstant()), id).update();
    }

    /** It asks for no information: it leaves the book's open lines, with the reason. */
    @Transactional
    public void setAside(String agency, UUID id, String reason, String actor) {
        MailItem item = lock(agency, id);
        refuseUnless(item.open(), item.bookNumber() + " 已经办完。请刷新本页。");
        refuseWhen(Tidy.line(reason).isEmpty(), "请写明为什么不是信息公开申请、转给了谁。");
        jdbc.sql("update mail_item set set_aside_by = ?, set_aside_at = ?, set_aside_reason = ? where id = ?")
                .params(actor, now(), Tidy.line(reason), id).update();
    }

    /** The letter became this request; in the transaction that opens it. */
    @Transactional
    public void entered(String agency, UUID id, String number) {
        MailItem item = lock(agency, id);
        refuseUnless(item.request() == null || item.request().equals(number),
                item.bookNumber() + " 已经登记为申请 " + item.request() + "，不能再登记一次。");
        refuseUnless(item.setAsideAt() == null, item.bookNumber() + " 已经作为非申请件处理，不能登记为申请。");
        jdbc.sql("update mail_item set request = ? where id = ?").params(number, id).update();
    }

    private void refuseKnown(String agency, NewMailItem item) {
        Optional<MailItem> known = item.trackingNumber().isEmpty() ? Optional.empty() : jdbc.sql("""
                select * from mail_item where agency = ? and channel = ? and tracking_number = ? and id <> ?""")
                .params(agency, item.channel().name(), item.trackingNumber(), item.id())
                .query(MailItem.class).optional();
        known.ifPresent(earlier -> {
            throw new UseCaseRefused("编号 " + item.trackingNumber() + " 已于 " + earlier.arrivedOn() + " 登记为 "
                    + earlier.bookNumber() + "。请核对编号，或者查找那一条。");
        });
    }

    private MailItem lock(String agency, UUID id) {
        return jdbc.sql("select * from mail_item where agency = ? and id = ? for update").params(agency, id)
                .query(MailItem.class).optional().orElseThrow(() -> new UseCaseRefused("登记簿中没有这一条，请刷新本页。"));
    }

    private void waitForOthers(String agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("mail-room " + agency)
                .query((row, i) -> i).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

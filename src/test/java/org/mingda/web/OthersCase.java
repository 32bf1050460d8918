package org.mingda.web;

import static org.mingda.support.Applications.anApplication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letters;
import org.mingda.process.Workbench;
import org.mingda.request.AddAttachments;
import org.mingda.request.Attachments;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.StoredFiles;
import org.mingda.support.Applications;
import org.mingda.support.OtherAgency;
import org.mingda.support.Permissions;
import org.mingda.support.SampleFiles;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A request of the first agency with everything that a request can have, for officers of the second to look for.
 *
 * <p>A route with an id of a new kind: put one of this agency into {@link #things}, named after the segment of the
 * address before the id.
 */
class OthersCase {

    static final String SEARCHED = "外关样例";
    private static final String ABSENT = "QS2026-99999";

    private final ApplicationContext house;
    private final Map<String, String> things = new HashMap<>();
    private final String applicant = "甄外样" + UUID.randomUUID().toString().substring(0, 6);
    private final String asked = SEARCHED + UUID.randomUUID().toString().substring(0, 6);
    private final String number;
    private final String ownNumber;

    OthersCase(ApplicationContext house) {
        this.house = house;
        number = submit(anApplication().from(applicant).asking("申请公开" + asked + "项目的规划许可证。"));
        ownNumber = submit(anApplication().to(OtherAgency.ID));
        fill();
        things.put("number", number);
        things.put("letters", id(bean(Letters.class).ofRequest(number).get(0).id()));
        things.put("attempt", signedSlip());
        things.put("drafts", letterThatWasSentBack());
        things.put("attachments", id(bean(Attachments.class).of(number).get(0).id()));
        things.put("records", id(bean(ReleaseRecords.class).of(number).get(0).id()));
        things.put("process", "disclosure-request");
        things.put("absences", absence());
        things.put("topic", number);
        things.put("bulk-orders", order());
        things.put("published", published());
        things.put("mail-room", letterInTheMailRoom());
        things.put("mail", mail());
        things.put("agencies", Permissions.AGENCY);
        things.put("place", "1");
        things.put("path", "what");
        things.put("token", "A".repeat(22));
    }

    private String submit(Applications application) {
        String submitted = application.submitTo(bean(SubmitRequest.class)).number();
        bean(Workbench.class).runSteps(submitted);
        return submitted;
    }

    private void fill() {
        byte[] pdf = SampleFiles.pdf(asked);
        UUID file = SampleFiles.stored(bean(StoredFiles.class), asked + ".pdf", pdf);
        bean(AddAttachments.class).add(number, List.of(file), "registrar");
        bean(Correspondence.class).issueReceipt(number);
        database("update request set unit = ?, stage = 'DRAFTING' where number = ?", Permissions.UNIT, number);
        bean(ChangeRecords.class).add(number, new NewRecord(asked, Disposition.RELEASE, "", "", "", false,
                new NewRecord.File(asked + ".pdf", "application/pdf", pdf)), "handler");
        database("insert into reply_draft (request, version, outcome, facts, records, drafter, saved_at)"
                + " values (?, 1, 'granted', ?, '许可证1份', 'handler', now())", number, asked);
    }

    private String letterThatWasSentBack() {
        return bean(JdbcClient.class).sql("insert into letter_draft (id, request, template, title, facts, author, at, state,"
                        + " reason) values (gen_random_uuid(), ?, 'progress-notice', ?, '{}', 'handler', now(),"
                        + " 'SENT_BACK', '请补充') returning id::text")
                .params(number, asked).query(String.class).single();
    }

    private String signedSlip() {
        UUID scan = SampleFiles.stored(bean(StoredFiles.class), asked + ".pdf", SampleFiles.pdf(asked));
        return bean(JdbcClient.class).sql("insert into letter_delivery (letter, way, begun_on, begun_at, begun_by, state,"
                        + " delivered_on, proof, file, ended_at, ended_by) values (?::uuid, 'COUNTER', '2026-09-18', now(),"
                        + " 'registrar', 'DELIVERED', '2026-09-18', ?, ?, now(), 'registrar') returning id::text")
                .params(things.get("letters"), asked, scan).query(String.class).single();
    }

    private String absence() {
        database("insert into absence (agency, person, deputy, from_on, until_on, recorded_by, recorded_at)"
                + " values (?, 'handler', 'handler4', '2026-09-01', '2026-12-31', 'coordinator', now())",
                Permissions.AGENCY);
        return bean(JdbcClient.class).sql("select max(id)::text from absence").query(String.class).single();
    }

    private String order() {
        return bean(JdbcClient.class).sql("insert into bulk_order (agency, topic, step, state, ordered_by, prepared_at)"
                        + " values (?, ?, 'REGISTER', 'FINISHED', 'registrar', now()) returning id::text")
                .params(Permissions.AGENCY, number).query(String.class).single();
    }

    private String published() {
        String id = UUID.randomUUID().toString();
        database("insert into published_item (id, agency, title, document_number, summary, created_on, published_on,"
                + " address, topic, recorded_by, recorded_at) values (?::uuid, ?, '样例公开件', '', '', '2026-09-01',"
                + " '2026-09-02', 'https://www.qingshi.example/1', 'plans', 'registrar', now())", id,
                Permissions.AGENCY);
        return id;
    }

    private String letterInTheMailRoom() {
        String id = UUID.randomUUID().toString();
        database("insert into mail_item (id, agency, year, serial, channel, arrived_on, signed_by, tracking_number,"
                + " sender, addressed_to, note, recorded_by, recorded_at)"
                + " values (?::uuid, ?, 2019, ?, 'REGISTERED_POST', '2019-09-18', '温收发', '', ?, '本局', '', 'mail-room', now())", id, Permissions.AGENCY,
                Math.floorMod(id.hashCode(), 1_000_000), asked);
        return id;
    }

    private String mail() {
        String id = UUID.randomUUID().toString();
        UUID raw = SampleFiles.stored(bean(StoredFiles.class), asked + ".eml", SampleFiles.text(asked));
        database("insert into incoming_mail (id, agency, mailbox, folder, message_id, content_hash, raw, sender,"
                + " sender_name, subject, text, defects, received_at, taken_in_at, kind, reason, state)"
                + " values (?::uuid, ?, 'disclosure@qingshi.example', 'INBOX', ?, ?, ?, 'a@example.test', ?, ?, ?, '',"
                + " now(), now(), 'REQUEST', '', 'DRAFT')", id, Permissions.AGENCY, id, id, raw, applicant, asked, asked);
        database("insert into incoming_mail_file (mail, place, file_name, file) values (?::uuid, 1, ?, ?)",
                id, asked + ".txt", raw);
        return id;
    }

    private void database(String sql, Object... values) {
        bean(JdbcClient.class).sql(sql).params(values).update();
    }

    private <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    private static String id(UUID id) {
        return id.toString();
    }

    /** By the segment before an id, and by the name of every other variable. */
    Map<String, String> things() {
        return things;
    }

    /** Things that do not exist, of this request. */
    Map<String, String> absent(String request) {
        Map<String, String> absent = new HashMap<>(things);
        absent.replaceAll((name, thing) -> thing.length() == 36 ? UUID.randomUUID().toString() : thing);
        absent.put("absences", "987654321");
        absent.put("attempt", "987654321");
        absent.put("bulk-orders", "987654321");
        absent.put("topic", ABSENT);
        absent.put("number", request);
        return absent;
    }

    static String thing(Map<String, String> things, String name, String route) {
        if (!things.containsKey(name)) {
            throw new AssertionError("OthersCase needs another agency's “" + name + "” for " + route);
        }
        return things.get(name);
    }

    String number() {
        return number;
    }

    String noNumber() {
        return ABSENT;
    }

    String ownNumber() {
        return ownNumber;
    }

    /** What would show that somebody sees something of it: number, words, people and units of the agency. */
    String[] traces() {
        return new String[] {number, applicant, asked, "征地补偿科", "程承办", "陈代办"};
    }

    /** The absence and the letter that nobody handed over stand in the way of other tests. */
    void remove() {
        database("delete from mail_item where id = ?::uuid", things.get("mail-room"));
        database("delete from incoming_mail_file where mail = ?::uuid", things.get("mail"));
        database("delete from incoming_mail where id = ?::uuid", things.get("mail"));
        database("delete from absence where id = ?", Long.valueOf(things.get("absences")));
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.account.People;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letters;
import org.mingda.publication.Catalogue;
import org.mingda.publication.TypedEntry;
import org.mingda.request.AddAttachments;
import org.mingda.request.Attachments;
import org.mingda.request.BulkChoice;
import org.mingda.request.BulkOrders;
import org.mingda.request.BulkStep;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.NewRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.StoredFiles;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Permissions;
import org.mingda.support.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may open which of the officers' pages and do what there: every cell of {@code permissions/desk.csv}. */
class DeskPermissionsTest extends DeskTest {

    private static final Permissions TABLE = Permissions.read("desk", 4);
    private static final byte[] PDF = SampleFiles.pdf("许可证");
    private static final List<Integer> REFUSED = List.of(401, 403, 404);

    @Autowired RequestMappingHandlerMapping routes;
    @Autowired People people;
    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired Attachments attachments;
    @Autowired AddAttachments addAttachments;
    @Autowired StoredFiles storedFiles;
    @Autowired Ledger ledger;
    @Autowired Catalogue catalogue;
    @Autowired ChangeRecords changeRecords;
    @Autowired ReleaseRecords records;
    @Autowired WithdrawRequest withdrawRequest;
    @Autowired BulkOrders bulkOrders;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;

    private Map<String, String> logins;
    private final Map<String, String> cases = new HashMap<>();

    @BeforeEach
    void somebodyInEachPosition() {
        logins = TABLE.people(people);
    }

    private String numberOf(String kind) {
        return cases.computeIfAbsent(kind, this::make);
    }

    private String make(String kind) {
        String number = aRequestOfTheUnit();
        switch (kind) {
            case "closed" -> withdrawRequest.withdraw(number, "applicant");
            case "hard" -> new TransactionTemplate(transactions).executeWithoutResult(now ->
                    ledger.append(number, EventType.FINDINGS_RECORDED, "handler", Map.of("hardCase", true)));
            case "joint" -> database.sql("insert into unit_assignment (request, unit, lead, assigned_on, due_on, state)"
                    + " values (?, ?, false, '2026-09-18', '2026-10-18', 'OPEN')").params(number, Permissions.OTHER_UNIT)
                    .update();
            default -> assertThat(kind).isEqualTo("open");
        }
        return number;
    }

    /** With a letter, a draft, an attachment and a record to be given. */
    private String aRequestOfTheUnit() {
        String number = aCase().number();
        addAttachments.add(number, List.of(SampleFiles.stored(storedFiles, "a.pdf", PDF)), "registrar");
        correspondence.issueReceipt(number);
        database.sql("insert into letter_delivery (letter, way, begun_on, begun_at, begun_by, state, file)"
                + " values (?, 'POST', current_date, now(), 'registrar', 'UNDER_WAY', ?)")
                .params(letters.ofRequest(number).get(0).id(), SampleFiles.stored(storedFiles, "回执.pdf", PDF)).update();
        database.sql("update request set unit = ?, stage = 'DRAFTING' where number = ?")
                .params(Permissions.UNIT, number).update();
        database.sql("update request_text set topic = request where request = ?").param(number).update();
        changeRecords.add(number, new NewRecord("许可证", Disposition.RELEASE, "", "", "", false,
                new NewRecord.File("a.pdf", "application/pdf", PDF)), logins.get("handler"));
        database.sql("insert into reply_draft (request, version, outcome, facts, records, drafter, saved_at)"
                + " values (?, 1, 'granted', '经查，信息存在。', '许可证1份', 'handler', now())").param(number).update();
        return number;
    }

    @Test
    void everyRouteOfTheDeskStandsInTheTableAndEveryPosition() {
        Stream<String> known = routes.getHandlerMethods().keySet().stream().flatMap(DeskPermissionsTest::names)
                .filter(route -> route.contains(" /desk"));

        assertThat(TABLE.rows().stream().map(row -> row.get("method") + " " + row.get("route")).distinct())
                .containsExactlyInAnyOrderElementsOf(known.toList());
        assertThat(TABLE.positions()).containsExactlyInAnyOrderElementsOf(Permissions.all());
    }

    private static Stream<String> names(RequestMappingInfo route) {
        return route.getPatternValues().stream().flatMap(pattern ->
                route.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }

    static Stream<String> positions() {
        return TABLE.positions().stream();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void everybodyMayDoWhatTheTableSaysAndNothingElse(String position) throws Exception {
        SoftAssertions soft = new SoftAssertions();
        for (Map<String, String> row : TABLE.rows()) {
            int status = status(call(row, logins.get(position)));
            soft.assertThat(REFUSED.contains(status) ? "-" : "may")
                    .as("%s %s for %s gives %d", row.get("method"), row.get("route"), position, status)
                    .isEqualTo(row.get(position));
        }
        soft.assertAll();
    }

    @Test
    void nobodyGetsAnythingWithoutLoggingIn() throws Exception {
        for (Map<String, String> row : TABLE.rows()) {
            MvcResult answer = asNobody(builder(row));
            assertThat(status(answer)).isEqualTo(302);
            assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/login");
        }
    }

    private MvcResult call(Map<String, String> row, String login) throws Exception {
        return as(login, builder(row));
    }

    private MockHttpServletRequestBuilder builder(Map<String, String> row) {
        MockHttpServletRequestBuilder call = request(HttpMethod.valueOf(row.get("method")), address(row)).with(csrf());
        Stream.of(row.get("with").split("&")).map(field -> field.split("=", 2)).filter(field -> field.length == 2)
                .forEach(field -> call.param(field[0], field[1]));
        return call;
    }

    private String address(Map<String, String> row) {
        String number = numberOf(row.get("case"));
        String route = row.get("route").replace("{number}", number).replace("{topic}", number)
                .replace("{place}", "0").replace("{attempt}", attempt(number));
        return route.contains("{id}") ? route.replace("{id}", id(route, number)) : route;
    }

    /** The latest try to deliver a letter of the request. */
    private String attempt(String number) {
        return database.sql("select coalesce(max(d.id), 0) from letter_delivery d join letter l on l.id = d.letter"
                + " where l.request = ?").param(number).query(String.class).single();
    }

    /** An order that its registrar has not confirmed yet. */
    private long orderOf(String registrar) {
        String waiting = aCase().number();
        String topic = database.sql("select topic from request_text where request = ?").param(waiting)
                .query(String.class).single();
        return bulkOrders.prepare("qingshi-land", topic, BulkStep.REGISTER,
                new BulkChoice(BulkChoice.Scope.TICKED, List.of(waiting)), people.find(registrar).orElseThrow());
    }

    private String id(String route, String number) {
        if (route.contains("/attachments/")) {
            return attachments.of(number).get(0).id().toString();
        }
        if (route.contains("/published/")) {
            return published();
        }
        if (route.contains("/records/")) {
            return records.of(number).get(0).id().toString();
        }
        if (route.contains("/desk/mail/")) {
            return aMail().toString();
        }
        if (route.contains("/absences/")) {
            return "1";
        }
        if (route.contains("/mail-room/")) {
            return UUID.randomUUID().toString();
        }
        if (route.contains("/bulk-orders/")) {
            return String.valueOf(orderOf(logins.get("registrar")));
        }
        if (route.contains("/letters/drafts/")) {
            return aLetterDraft(number).toString();
        }
        return route.contains("/letters/") ? letters.ofRequest(number).get(0).id().toString() : "disclosure-request";
    }

    private UUID aLetterDraft(String number) {
        UUID id = UUID.randomUUID();
        database.sql("insert into letter_draft (id, request, template, title, facts, author, at, state)"
                + " values (?, ?, 'progress-notice', '办理情况告知书', '{}', 'handler', now(), 'SENT')").params(id, number).update();
        return id;
    }

    /** An entry of the catalogue of its own, because another test may have withdrawn the one before. */
    private String published() {
        return catalogue.add("qingshi-land", new TypedEntry("示例条目" + UUID.randomUUID(), "", "plans", "2026-09-01",
                "2026-09-02", "", "示例摘要"), logins.get("registrar")).toString();
    }

    /** With a file. */
    private UUID aMail() {
        UUID id = UUID.randomUUID();
        UUID file = SampleFiles.stored(storedFiles, "a.pdf", PDF);
        database.sql("insert into incoming_mail (id, agency, mailbox, folder, message_id, content_hash, raw, sender,"
                        + " sender_name, subject, text, defects, received_at, taken_in_at, kind, reason, state)"
                        + " values (?, 'qingshi-land', 'o@qingshi.example', 'INBOX', '', ?, ?, 'a@mail.example', '', '', '',"
                        + " '', now(), now(), 'REQUEST', '', 'DRAFT')")
                .params(id, id.toString(), file).update();
        database.sql("insert into incoming_mail_file (mail, place, file_name, file) values (?, 0, 'a.pdf', ?)")
                .params(id, file).update();
        return id;
    }
}

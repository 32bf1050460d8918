package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.letter.Letters;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicantKind;
import org.mingda.request.BulkChoice;
import org.mingda.request.BulkItem;
import org.mingda.request.BulkOrder;
import org.mingda.request.BulkOrders;
import org.mingda.request.BulkStep;
import org.mingda.request.BulkWork;
import org.mingda.request.BulkWorkers;
import org.mingda.request.CampaignView;
import org.mingda.request.Campaigns;
import org.mingda.request.ChangeGroup;
import org.mingda.request.Delivery;
import org.mingda.request.DraftSeals;
import org.mingda.request.EventType;
import org.mingda.request.FormWanted;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.OfficerTasks;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.mingda.request.Submission;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One decision for many requests of the same wording: each is worked, refused and answered by itself. */
@MingdaTest
class CampaignTest {

    private static final String AGENCY = "qingshi-land";
    private static final int MANY = 40;
    private static final Map<String, String> ACCEPTED = Map.of("registrationOutcome", "accepted");
    private static final Map<String, String> ASSIGNED = Map.of("unit", "expropriation", "searchDays", "7");
    private static final Map<String, String> PASSED = Map.of("reviewOutcome", "passed", "reviewBasis", "不涉密");

    @Autowired ProcessEngine engine;
    @Autowired Workbench workbench;
    @Autowired SampleSteps steps;
    @Autowired SubmitRequest submitRequest;
    @Autowired BulkOrders orders;
    @Autowired BulkWork work;
    @Autowired JdbcClient jdbc;
    @Autowired DraftSeals seals;
    @Autowired PlatformTransactionManager transactions;
    @Autowired OfficerTasks tasks;
    @Autowired Campaigns campaigns;
    @Autowired ChangeGroup changeGroup;
    @Autowired Requests requests;
    @Autowired Ledger ledger;
    @Autowired Letters letters;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired GreenMail mail;

    private final String thing = "青石市" + UUID.randomUUID().toString().substring(0, 13) + "垃圾焚烧发电厂项目环境影响评价批复";

    @BeforeEach
    void engineAndHouseHaveTheSameTime() {
        clock.set("2026-09-18");
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    @AfterEach
    void engineTimeGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void fortyAreAnsweredByOneDecisionEachWithItsOwnLetter() throws Exception {
        List<String> members = IntStream.range(0, MANY).mapToObj(this::ask).toList();
        String topic = members.get(0);
        String byPost = submit(MANY, null, Delivery.POST);
        assertThat(campaigns.size(new CampaignView(AGENCY, null), topic)).isEqualTo(MANY + 1);

        done(topic, BulkStep.REGISTER, "registrar", ACCEPTED, MANY + 1);
        done(topic, BulkStep.ASSIGN, "registrar", ASSIGNED, MANY + 1);
        done(topic, BulkStep.SEARCH, "handler", fields("UserTask_SearchRecords", topic), MANY + 1);
        done(topic, BulkStep.FINDINGS, "handler", fields("UserTask_RecordFindings", topic), MANY + 1);
        done(topic, BulkStep.DRAFT, "handler", fields("UserTask_DraftReply", topic), MANY + 1);

        String other = members.get(7);
        anotherDraft(other);
        BulkOrder review = run(topic, BulkStep.REVIEW, BulkChoice.Scope.ALL, "reviewer", PASSED);
        assertThat(review.counts()).isEqualTo(new BulkOrder.Counts(0, MANY, 1));
        assertThat(orders.items(review.id(), 1).get(0)).satisfies(item -> {
            assertThat(item.request()).isEqualTo(other);
            assertThat(item.refusal()).contains("与本单所示的不同");
        });
        assertThat(requests.get(other).stage()).isEqualTo(Stage.REVIEW);
        steps.take(other, "UserTask_ReviewConfidentiality");

        BulkOrder approval = run(topic, BulkStep.APPROVE, BulkChoice.Scope.ALL, "head", Map.of("approvalOutcome", "approved"));
        assertThat(approval.counts().refused()).isEqualTo(1);
        done(topic, BulkStep.APPROVE, "head", Map.of("approvalOutcome", "approved"), 1);

        everyLetterLeftByItself(members);
        assertThat(letterOf(byPost).state()).isEqualTo(LetterState.FILED);
        assertThat(workbench.task(byPost, "UserTask_HandOverReply")).isNotNull();
        assertThat(ledger.of(topic)).filteredOn(entry -> entry.type() == EventType.BULK_ORDER_CARRIED_OUT)
                .extracting(entry -> entry.text("bulkStep") + " " + entry.actor())
                .containsExactly("REGISTER registrar", "ASSIGN registrar", "SEARCH handler", "FINDINGS handler",
                        "DRAFT handler", "REVIEW reviewer", "APPROVE head");
        assertThat(ledger.latest(topic, EventType.BULK_ORDER_CARRIED_OUT).orElseThrow().text("bulkOrder"))
                .isEqualTo(String.valueOf(approval.id()));
    }

    private void everyLetterLeftByItself(List<String> members) throws Exception {
        Map<String, String> receivers = new HashMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            String before = receivers.put(message.getSubject(), address(message));
            assertThat(before).as("sent twice: %s", message.getSubject()).isNull();
        }
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            Letter letter = letterOf(members.get(i));
            assertThat(requests.get(members.get(i)).stage()).isEqualTo(Stage.CLOSED);
            assertThat(receivers).containsEntry(letter.title() + " " + letter.number(), address(i));
            numbers.add(letter.number());
        }
        assertThat(numbers).hasSize(MANY);
    }

    private static String address(MimeMessage message) throws MessagingException {
        return ((InternetAddress) message.getAllRecipients()[0]).getAddress();
    }

    @Test
    void aWorkerThatDiesBetweenTwoRequestsLeavesNothingOutAndNothingTwice() {
        List<String> members = IntStream.range(100, 112).mapToObj(this::ask).toList();
        String topic = members.get(0);
        long order = orders.prepare(AGENCY, topic, BulkStep.REGISTER, all(), person("registrar"));
        orders.start(order, ACCEPTED, person("registrar"));
        int[] taken = {0};
        OfficerTasks dying = (number, step, person, fields) -> {
            tasks.complete(number, step, person, fields);
            if (++taken[0] == 6) {
                throw new ThreadDeath();
            }
        };

        assertThatThrownBy(() -> worker(dying).goOn()).isInstanceOf(ThreadDeath.class);
        assertThat(orders.find(order).orElseThrow().counts()).isEqualTo(new BulkOrder.Counts(7, 5, 0));
        assertThat(members).filteredOn(this::registered).hasSize(5);
        untilDone();

        assertThat(orders.find(order).orElseThrow().counts()).isEqualTo(new BulkOrder.Counts(0, 12, 0));
        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(BulkOrder.State.FINISHED);
        assertThat(members).allSatisfy(number -> assertThat(ledger.of(number)).extracting(LedgerEntry::type)
                .containsExactly(EventType.REQUEST_SUBMITTED, EventType.REQUEST_REGISTERED,
                        EventType.BULK_ORDER_CARRIED_OUT));
        assertThat(members).allSatisfy(number -> assertThat(workbench.jobs(number)).extracting(job ->
                job.getJobDefinitionId()).doesNotHaveDuplicates());
    }

    @Test
    void whatIsRefusedSaysWhyAndIsRepeatedByOneClick() {
        List<String> members = IntStream.range(200, 205).mapToObj(this::ask).toList();
        String topic = members.get(0);
        engine.getTaskService().setAssignee(workbench.task(members.get(1), "UserTask_RegisterRequest").getId(), "admin");
        long order = orders.prepare(AGENCY, topic, BulkStep.REGISTER, all(), person("registrar"));
        steps.take(members.get(2), "UserTask_RegisterRequest");
        changeGroup.takeOut(members.get(3), topic, "只问其中一项", "registrar");
        orders.start(order, ACCEPTED, person("registrar"));
        untilDone();

        assertThat(orders.items(order, 1)).filteredOn(item -> item.state() == BulkItem.State.REFUSED)
                .extracting(item -> item.request() + " " + item.refusal()).containsExactly(
                        members.get(1) + " 本件的“登记申请”已由他人认领，不能由您办理。",
                        members.get(2) + " 本件现在没有等待“登记申请”的任务：已由他人办理，或者系统的前一步还没有完成。请查看本件，或者稍后重新办理。",
                        members.get(3) + " 本件已经移出这一组，没有办理。请单独办理。");
        assertThat(registered(members.get(1))).isFalse();
        engine.getTaskService().setAssignee(workbench.task(members.get(1), "UserTask_RegisterRequest").getId(), null);
        changeGroup.putIn(members.get(3), AGENCY, topic, "核对后内容相同", "registrar");
        orders.repeat(order, person("registrar"));
        untilDone();

        assertThat(orders.find(order).orElseThrow().counts()).isEqualTo(new BulkOrder.Counts(0, 4, 1));
        assertThat(registered(members.get(3))).isTrue();
        assertThat(ledger.of(members.get(3))).extracting(LedgerEntry::type)
                .contains(EventType.GROUP_LEFT, EventType.GROUP_JOINED);
    }

    @Test
    void nobodyOrdersOrDoesWhatHeMayNotDoInSingleWork() {
        String topic = ask(300);
        ask(301);
        assertThatThrownBy(() -> orders.prepare(AGENCY, topic, BulkStep.REGISTER, all(), person("handler")))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("您的岗位不能办理");
        long order = orders.prepare(AGENCY, topic, BulkStep.REGISTER, all(), person("registrar"));
        assertThatThrownBy(() -> orders.start(order, ACCEPTED, person("reviewer")))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("开单的人");
        assertThatThrownBy(() -> tasks.complete(topic, BulkStep.REGISTER, "handler", ACCEPTED))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("不是您的岗位");
        assertThat(registered(topic)).isFalse();
    }

    @Test
    void whoHandledARequestCannotSignItInAnOrderEither() {
        String topic = ask(400);
        String second = ask(401);
        String both = "head-and-handler-" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(both, "兼任样", both + "@qingshi.example",
                Set.of(Role.DEPARTMENT_HEAD, Role.HANDLER), "expropriation"),
                "Sample-2026-pass");
        steps.upTo(topic, "UserTask_DraftReply");
        steps.takeAs(both, topic, "UserTask_DraftReply");
        steps.upTo(topic, "UserTask_ApproveReply");
        steps.upTo(second, "UserTask_ApproveReply");
        BulkOrder order = run(topic, BulkStep.APPROVE, BulkChoice.Scope.ALL, both, Map.of("approvalOutcome", "approved"));

        assertThat(order.counts()).isEqualTo(new BulkOrder.Counts(0, 1, 1));
        assertThat(orders.items(order.id(), 1).get(0).refusal()).contains("不能签发，请由其他负责人签发");
        assertThat(requests.get(topic).stage()).isEqualTo(Stage.APPROVAL);
    }

    @Test
    void aDraftThatChangesAfterItWasShownIsNotApproved() {
        String topic = ask(500);
        String second = ask(501);
        List.of(topic, second).forEach(number -> steps.upTo(number, "UserTask_ReviewConfidentiality"));
        long order = orders.prepare(AGENCY, topic, BulkStep.REVIEW, all(), person("reviewer"));
        assertThat(orders.find(order).orElseThrow().counts()).isEqualTo(new BulkOrder.Counts(2, 0, 0));
        anotherDraft(second);
        orders.start(order, PASSED, person("reviewer"));
        untilDone();

        assertThat(orders.find(order).orElseThrow().counts()).isEqualTo(new BulkOrder.Counts(0, 1, 1));
        assertThat(requests.get(second).stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void aRepeatedRequestIsProposedAfterAnAnswerAndDecidedByNobodyButTheOfficer() {
        String first = ask(600);
        String second = ask(600);
        assertThat(workbench.prefilled(second, "UserTask_RegisterRequest", "repeatedCandidates"))
                .contains(first, "尚未答复，不适用第三十六条第六项");
        assertThat(workbench.prefilled(second, "UserTask_RegisterRequest", "earlierReplyNumber")).isEmpty();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            requests.setOutcome(first, "granted");
            ledger.append(first, EventType.REPLY_ISSUED, "system", Map.of("number", "青自然资公开答〔2026〕样号"));
        });

        assertThat(workbench.prefilled(second, "UserTask_RegisterRequest", "repeatedCandidates"))
                .contains(first, "青自然资公开答〔2026〕样号", "建议认定为重复申请（第三十六条第六项），请核对后决定");
        assertThat(workbench.prefilled(second, "UserTask_RegisterRequest", "earlierReplyNumber"))
                .isEqualTo("青自然资公开答〔2026〕样号");
        assertThat(workbench.prefilled(second, "UserTask_RegisterRequest", "registrationOutcome")).isEqualTo("null");
        steps.upTo(second, "UserTask_RecordFindings");
        assertThat(workbench.prefilled(second, "UserTask_RecordFindings", "repeatedCandidates")).contains(first, "建议认定");
        assertThat(workbench.prefilled(second, "UserTask_RecordFindings", "repeated")).isEqualTo("false");
    }

    /** The same outcome in other words, written after the group's. */
    private void anotherDraft(String number) {
        steps.take(number, "UserTask_ReviewConfidentiality", "reviewOutcome", "returned", "reviewBasis", "请补充");
        steps.take(number, "UserTask_DraftReply", "replyFacts", "经再次检索，您申请的信息存在。");
    }

    private void done(String topic, BulkStep step, String person, Map<String, String> fields, int expected) {
        BulkOrder order = run(topic, step, BulkChoice.Scope.ALL, person, fields);
        assertThat(order.counts()).as("%s: %s", step, orders.items(order.id(), 1).get(0))
                .isEqualTo(new BulkOrder.Counts(0, expected, 0));
    }

    private BulkOrder run(String topic, BulkStep step, BulkChoice.Scope scope, String person, Map<String, String> fields) {
        long id = orders.prepare(AGENCY, topic, step, new BulkChoice(scope, List.of()), person(person));
        orders.start(id, fields, person(person));
        untilDone();
        orders.items(id, 1).forEach(item -> workbench.runSteps(item.request()));
        return orders.find(id).orElseThrow();
    }

    private void untilDone() {
        while (work.goOn()) {
            // until no order runs
        }
    }

    private Map<String, String> fields(String element, String number) {
        Map<String, String> fields = new HashMap<>();
        steps.fields(number, element).forEach((name, value) -> fields.put(name, value.toString()));
        return fields;
    }

    private BulkWork worker(OfficerTasks how) {
        return new BulkWorkers(jdbc, orders, requests, seals, ledger, transactions, clock).with(how);
    }

    private static BulkChoice all() {
        return new BulkChoice(BulkChoice.Scope.ALL, List.of());
    }

    private boolean registered(String number) {
        return ledger.latest(number, EventType.REQUEST_REGISTERED).isPresent();
    }

    private Letter letterOf(String number) {
        return letters.ofRequest(number).stream().filter(letter -> letter.template().startsWith("reply-")).findFirst()
                .orElseThrow();
    }

    private Person person(String login) {
        return people.find(login).orElseThrow();
    }

    private String ask(int index) {
        return submit(index, address(index), Delivery.EMAIL);
    }

    private static String address(int index) {
        return "campaign" + index + "@example.test";
    }

    private String submit(int index, String email, Delivery delivery) {
        String name = "群样" + "甲乙丙丁戊己庚辛壬癸".charAt(index % 10) + "甲乙丙丁戊己庚辛壬癸".charAt(index / 10 % 10);
        String content = (index % 3 == 0 ? "尊敬的领导：您好！我叫" + name + "，" : "") + "申请公开" + thing + "。"
                + (index % 2 == 0 ? "联系电话：1380000" + "%04d".formatted(index) + "。谢谢！" : "");
        Applicant applicant = new Applicant(ApplicantKind.NATURAL, name, "OTHER", "样例证件" + thing + index, null,
                "1380000" + "%04d".formatted(index), email, "青石市样例路" + index + "号");
        return submitRequest.submit(UUID.randomUUID().toString(), new Submission(AGENCY, Channel.PORTAL,
                anApplication().build().receivedOn(), applicant, content, FormWanted.ELECTRONIC, delivery, "applicant"),
                List.of()).number();
    }
}

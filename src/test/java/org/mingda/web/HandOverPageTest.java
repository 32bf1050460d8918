package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.letter.notice.DeputyRounds;
import org.mingda.letter.notice.SendNotices;
import org.mingda.request.EventType;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Requests;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Permissions;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** The coordinator moves work: to a colleague, to another unit, to a deputy; each request by itself. */
class HandOverPageTest extends DeskTest {

    private static final String PAGE = "/desk/hand-over";
    private static final String SEARCH = "UserTask_SearchRecords";

    @Autowired
    Ledger ledger;

    @Autowired
    Requests requests;

    @Autowired
    People people;

    @Autowired
    WithdrawRequest withdrawRequest;

    @Autowired
    ExtendDeadline extendDeadline;

    @Autowired
    DeputyRounds deputyRounds;

    @Autowired
    SendNotices sendNotices;

    @Autowired
    TestClock clock;

    @Autowired
    GreenMail mail;

    @Test
    void sixtyRequestsGoToAColleagueAndTheOneThatIsClosedSaysWhy() throws Exception {
        List<CaseInHand> cases = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> claimedByHandler()).toList());
        CaseInHand closed = cases.get(30);
        withdrawRequest.withdraw(closed.number(), "applicant");
        String[] parameters = parameters(cases, "person:handler4", "from", "handler");

        String page = results(send("coordinator", PAGE, parameters));

        assertThat(page).contains("59 件已移交，1 件未移交", "申请 " + closed.number() + " 已经办结");
        cases.remove(closed);
        assertThat(cases).allSatisfy(request -> {
            assertThat(request.task(SEARCH).getAssignee()).isEqualTo("handler4");
            assertThat(handedOver(request).data()).containsEntry("toPerson", "handler4").containsEntry("fromPerson", "handler")
                    .containsEntry("tasks", List.of("检索")).containsEntry("reason", "调离");
            assertThat(handedOver(request).actor()).isEqualTo("coordinator");
        });
        assertThat(ledger.latest(closed.number(), EventType.HANDED_OVER)).isEmpty();
        List<Message> mails = mailsTo("handler4@qingshi.example");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).contains("59 件");
        assertThat(mails.get(0).getContent().toString()).contains(cases.get(0).number(), cases.get(58).number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "handler", "reviewer", "head", "supervisor", "admin"})
    void nobodyButTheCoordinatorMayHandOver(String officer) throws Exception {
        CaseInHand request = claimedByHandler();
        assertThat(status(ask(officer, PAGE))).isEqualTo(403);
        assertThat(status(send(officer, PAGE, parameters(List.of(request), "person:handler4")))).isEqualTo(403);
        assertThat(status(send(officer, PAGE + "/absences", "absent", "handler", "deputy", "handler4",
                "from", "2026-09-18", "until", "2026-09-25"))).isEqualTo(403);
        assertThat(text(ask(officer, "/desk"))).doesNotContain("\"/desk/hand-over\"");
        assertThat(request.task(SEARCH).getAssignee()).isEqualTo("handler");
    }

    @Test
    void theCoordinatorSeesAllRequestsAndMayDoNothingElseWithThem() throws Exception {
        CaseInHand request = claimedByHandler();
        assertThat(text(ask("coordinator", desk(request)))).contains("移交本件").doesNotContain("登记撤回", "申请延期");
        assertThat(status(send("coordinator", desk(request) + "/withdrawal", "confirmed", "true"))).isEqualTo(403);
    }

    @Test
    void theListShowsWhoHasClaimedWhatAndCanBeNarrowedToThem() throws Exception {
        CaseInHand claimed = claimedByHandler();
        CaseInHand free = aCase().register().assign("expropriation");
        assertThat(text(ask("coordinator", PAGE + "?q=" + claimed.number()))).contains("程承办：检索").doesNotContain("??");
        assertThat(text(ask("coordinator", PAGE + "?q=" + free.number()))).contains("无人签收");
        assertThat(text(ask("coordinator", PAGE + "?person=handler&q=" + free.number())))
                .contains("没有符合条件的在办申请");
    }

    @ParameterizedTest
    @CsvSource({"'',勾选要移交的申请", "person:handler4,勾选要移交的申请"})
    void whatIsIncompleteChangesNothing(String target, String why) throws Exception {
        MvcResult answer = send("coordinator", PAGE, "target", target, "reason", "调离");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains(why);
    }

    @Test
    void withoutTargetOrReasonNothingIsHandedOverAndTheTicksStay() throws Exception {
        CaseInHand request = claimedByHandler();
        MvcResult noTarget = send("coordinator", PAGE, "numbers", request.number(), "target", "", "reason", "调离");
        assertThat(text(noTarget)).contains("请选择移交给哪位人员").containsPattern(
                "value=\"" + request.number() + "\"[^>]*checked");
        MvcResult noReason = send("coordinator", PAGE, "numbers", request.number(), "target", "person:handler4");
        assertThat(text(noReason)).contains("请填写移交的理由");
        assertThat(request.task(SEARCH).getAssignee()).isEqualTo("handler");
    }

    @Test
    void aColleagueOfAnotherUnitCannotTakeATask() throws Exception {
        CaseInHand request = claimedByHandler();
        assertThat(results(send("coordinator", PAGE, parameters(List.of(request), "person:handler2"))))
                .contains("1 件未移交", "成协办不在“检索”的岗位或者机构，不能接办");
        assertThat(request.task(SEARCH).getAssignee()).isEqualTo("handler");
    }

    @Test
    void whoAskedForTheExtensionCannotBeGivenItsApproval() throws Exception {
        String both = person("expropriation", Role.HANDLER, Role.DEPARTMENT_HEAD);
        String other = person(null, Role.DEPARTMENT_HEAD);
        CaseInHand request = aCase().register().assign("expropriation");
        extendDeadline.ask(request.number(), 10, "档案较多", both);
        engine.getTaskService().claim(request.task("UserTask_DecideExtension").getId(), "head");
        String refused = results(send("coordinator", PAGE, parameters(List.of(request), "person:" + both,
                "from", "head")));
        assertThat(refused).contains("职责分离");
        assertThat(request.task("UserTask_DecideExtension").getAssignee()).isEqualTo("head");
        results(send("coordinator", PAGE, parameters(List.of(request), "person:" + other, "from", "head")));
        assertThat(request.task("UserTask_DecideExtension").getAssignee()).isEqualTo(other);
    }

    @Test
    void aRequestThatGoesToAnotherUnitTakesItsSearchItsRightsAndItsDateWithIt() throws Exception {
        CaseInHand request = claimedByHandler();
        Task before = request.task(SEARCH);
        assertThat(results(send("coordinator", PAGE, parameters(List.of(request), "unit:planning"))))
                .contains("1 件已移交");
        Task after = request.task(SEARCH);
        assertThat(after.getAssignee()).isNull();
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(requests.get(request.number()).unit()).isEqualTo("planning");
        assertThat(status(ask("handler", desk(request)))).isEqualTo(404);
        assertThat(status(ask("handler2", desk(request)))).isEqualTo(200);
        assertThatThrownBy(() -> workbench.complete(request.number(), SEARCH, "handler", search())).isNotNull();
        workbench.complete(request.number(), SEARCH, "handler2", search());
        assertThat(ledger.latest(request.number(), EventType.SEARCH_RECORDED)).get()
                .extracting(entry -> entry.text("unit")).isEqualTo("planning");
        assertThat(mailsTo("handler2@qingshi.example")).hasSize(1);
    }

    @Test
    void aUnitCannotTakeWhatItHasOrWhatNobodyHas() throws Exception {
        CaseInHand own = claimedByHandler();
        CaseInHand unassigned = aCase().register();
        assertThat(results(send("coordinator", PAGE, parameters(List.of(own, unassigned), "unit:expropriation"))))
                .contains("2 件未移交", "已由征地补偿科牵头", "尚未分办，请由登记岗分办");
    }

    @Test
    void anAbsentsTasksGoToTheDeputyAtOnceAndLaterOnesToo() throws Exception {
        String absent = person("expropriation", Role.HANDLER);
        CaseInHand open = claimedBy(absent);
        assertThat(results(absence(absent, "handler4", "2026-09-18", "2026-09-25"))).contains("1 件已移交", "已登记缺勤",
                "由 陈代办 代办");
        assertThat(open.task(SEARCH).getAssignee()).isEqualTo("handler4");
        assertThat(handedOver(open).text("reason")).isEqualTo("缺勤代办");
        CaseInHand later = claimedBy(absent);
        deputyRounds.toDeputies();
        assertThat(later.task(SEARCH).getAssignee()).isEqualTo("handler4");
        assertThat(mailsTo("handler4@qingshi.example")).hasSize(2);
        assertThat(results(send("coordinator", PAGE, parameters(List.of(later), "person:" + absent))))
                .contains("缺勤至 2026-09-25");
    }

    @Test
    void anAbsenceOfNextWeekBeginsNextWeekAndEndsWhenItIsSaid() throws Exception {
        String absent = person("expropriation", Role.HANDLER);
        CaseInHand open = claimedBy(absent);
        absence(absent, "handler4", "2026-09-21", "2026-09-25");
        deputyRounds.toDeputies();
        assertThat(open.task(SEARCH).getAssignee()).isEqualTo(absent);
        clock.set("2026-09-21");
        deputyRounds.toDeputies();
        assertThat(open.task(SEARCH).getAssignee()).isEqualTo("handler4");
        String page = text(ask("coordinator", PAGE));
        String end = page.replaceAll("(?s).*(/desk/hand-over/absences/\\d+/end).*", "$1");
        assertThat(status(send("coordinator", end))).isEqualTo(302);
        CaseInHand back = claimedBy(absent);
        deputyRounds.toDeputies();
        assertThat(back.task(SEARCH).getAssignee()).isEqualTo(absent);
    }

    @ParameterizedTest
    @CsvSource({
        "handler, handler, 2026-09-18, 2026-09-25, 不能是同一人", "handler, handler2, 2026-09-18, 2026-09-25, 不是同一岗位、同一机构",
        "handler, head, 2026-09-18, 2026-09-25, 不是同一岗位、同一机构", "handler, handler4, 2026-09-18, 2026-09-17, 止日不能早于起日",
        "handler, handler4, 2026-09-01, 2026-09-17, 已经过去", "nobody, handler4, 2026-09-18, 2026-09-25, 请选择缺勤人员"
    })
    void anImpossibleAbsenceIsRefused(String absent, String deputy, String from, String until, String why)
            throws Exception {
        MvcResult answer = absence(absent, deputy, from, until);
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains(why);
    }

    private MvcResult absence(String absent, String deputy, String from, String until) throws Exception {
        return send("coordinator", PAGE + "/absences", "absent", absent, "deputy", deputy, "from", from, "until", until);
    }

    private CaseInHand claimedByHandler() {
        return claimedBy("handler");
    }

    private CaseInHand claimedBy(String person) {
        CaseInHand request = aCase().register().assign("expropriation");
        engine.getTaskService().claim(request.task(SEARCH).getId(), person);
        return request;
    }

    private String person(String unit, Role... roles) {
        String login = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        people.create(new Person(login, "样" + login, login + "@qingshi.example", Set.of(roles), unit,
                Permissions.AGENCY), "Sample-2026-pass");
        return login;
    }

    private static Map<String, Object> search() {
        return Map.of("searchOutcome", "done", "systems", "档案室", "keywords", "批复", "searchPeriod", "2019年至今",
                "searchedBy", "成样", "searchedOn", "2026-09-18", "searchFindings", "找到一件");
    }

    private static String[] parameters(List<CaseInHand> cases, String target, String... more) {
        List<String> parameters = new ArrayList<>(List.of("target", target, "reason", "调离"));
        parameters.addAll(List.of(more));
        cases.forEach(request -> parameters.addAll(List.of("numbers", request.number())));
        return parameters.toArray(String[]::new);
    }

    /** The page that the answer leads to, with what it was given along. */
    private String results(MvcResult answer) throws Exception {
        assertThat(status(answer)).isEqualTo(302);
        return text(as("coordinator", get(PAGE)
                .flashAttrs(answer.getFlashMap())));
    }

    private LedgerEntry handedOver(CaseInHand request) {
        return ledger.latest(request.number(), EventType.HANDED_OVER).orElseThrow();
    }

    private List<Message> mailsTo(String address) {
        sendNotices.sendDue();
        return Arrays.stream(mail.getReceivedMessages()).<Message>map(each -> each).filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }
}

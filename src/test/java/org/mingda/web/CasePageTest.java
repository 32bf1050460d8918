package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.request.ExtendDeadline;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.HtmlUtils;

class CasePageTest extends DeskTest {

    @Autowired
    ExtendDeadline extendDeadline;

    @Autowired
    TestClock clock;

    @Test
    void thePageSaysWhoAskedForWhatAndWhenTheReplyIsDue() throws Exception {
        String page = text(ask("registrar", desk(aCase())));

        assertThat(page).contains("张三样", "建设用地规划许可证", "2026年10月22日 星期四", "还剩 20 个工作日",
                "等待签收：登记岗", "提交申请", "第1个工作日");
        assertThat(page).as("every word has its message").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "䶮", "\"{}'<script>alert(1)</script>", "张·三&amp;"})
    void namesAreShownAsTheyAre(String name) throws Exception {
        CaseInHand request = aCase(anApplication().from(name).asking(name));

        assertThat(text(ask("registrar", desk(request))))
                .contains("<span class=\"name\">" + HtmlUtils.htmlEscape(name, "UTF-8"))
                .doesNotContain("<script>alert");
    }

    @Test
    void aTaskLinksToItsFormInTasklist() throws Exception {
        CaseInHand request = aCase();

        assertThat(text(ask("registrar", desk(request))))
                .contains("/camunda/app/tasklist/default/#/?task=" + request.task("UserTask_RegisterRequest").getId());
    }

    @Test
    void handlersSeeWhatTheirUnitHandlesAndNothingElse() throws Exception {
        CaseInHand request = aCase().register().assign("expropriation");

        assertThat(status(ask("handler", desk(request)))).isEqualTo(200);
        assertThat(status(ask("handler2", desk(request)))).isEqualTo(404);
        assertThat(withoutToken(ask("handler2", desk(request)))).doesNotContain("张三样")
                .isEqualTo(withoutToken(ask("handler2", "/desk/requests/QS1999-00001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "reviewer", "head", "supervisor"})
    void whoOverseesTheAgencySeesEveryRequest(String officer) throws Exception {
        assertThat(status(ask(officer, desk(aCase())))).isEqualTo(200);
    }

    @Test
    void whoLooksAfterTheInstallationSeesNoRequest() throws Exception {
        assertThat(status(ask("admin", desk(aCase())))).isEqualTo(404);
        assertThat(ask("admin", "/desk").getResponse().getRedirectedUrl()).isEqualTo("/desk/admin/calendar");
    }

    @Test
    void somebodyUnknownIsToldNothing() throws Exception {
        assertThat(status(ask("nobody", desk(aCase())))).isIn(403, 404);
    }

    @Test
    void theIdentityNumberIsShownInFullOnlyOnDemandAndOnlyToWhoNeedsIt() throws Exception {
        CaseInHand request = aCase();

        assertThat(text(ask("registrar", desk(request)))).contains("••••002X").doesNotContain("11010519491231002X");
        assertThat(text(send("registrar", desk(request) + "/id-number"))).contains("11010519491231002X");
        assertThat(status(send("reviewer", desk(request) + "/id-number"))).isEqualTo(403);
        assertThat(text(ask("reviewer", desk(request)))).doesNotContain("/id-number");
    }

    @Test
    void anOverdueRequestSaysHowLate() throws Exception {
        CaseInHand request = aCase();
        clock.set("2026-10-27");

        assertThat(text(ask("registrar", desk(request)))).contains("due-overdue", "已逾期 3 个工作日");
    }

    @Test
    void aRequestDueTodaySaysSo() throws Exception {
        CaseInHand request = aCase();
        clock.set("2026-10-22");

        assertThat(text(ask("registrar", desk(request)))).contains("due-today", "今天到期");
    }

    @Test
    void aHandlerAsksForMoreTime() throws Exception {
        CaseInHand request = aCase().register().assign("expropriation");

        assertThat(status(send("handler", desk(request) + "/extension", "workingDays", "15", "reason", "需要会商")))
                .isEqualTo(302);
        assertThat(extendDeadline.pending(request.number())).isPresent();
        assertThat(text(ask("handler", desk(request)))).contains("延期待审批", "审批延期", "理由", "需要会商");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "abc", ""})
    void aRefusedExtensionKeepsWhatWasTyped(String days) throws Exception {
        CaseInHand request = aCase().register().assign("expropriation");

        MvcResult answer = send("handler", desk(request) + "/extension", "workingDays", days, "reason", "理由写了很久");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains("1 至 20", "理由写了很久</textarea>", "value=\"" + days + "\"");
        assertThat(extendDeadline.pending(request.number())).isEmpty();
    }

    @Test
    void onlyTheRegistrarRecordsAWithdrawalAndOnlyWhenConfirmed() throws Exception {
        CaseInHand request = aCase().register().assign("expropriation");

        assertThat(status(send("handler", desk(request) + "/withdrawal", "confirmed", "true"))).isEqualTo(403);
        assertThat(status(send("registrar", desk(request) + "/withdrawal"))).isEqualTo(422);
        assertThat(status(send("registrar", desk(request) + "/withdrawal", "confirmed", "true"))).isEqualTo(302);
        assertThat(text(ask("registrar", desk(request)))).contains("申请人撤回", "期限已终结").doesNotContain("申请延期");
    }

    @Test
    void aSecondWithdrawalIsRefusedOnThePage() throws Exception {
        CaseInHand request = aCase();
        send("registrar", desk(request) + "/withdrawal", "confirmed", "true");

        MvcResult answer = send("registrar", desk(request) + "/withdrawal", "confirmed", "true");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains("已经办结");
    }

    @Test
    void anActionWithoutTheTokenOfThePageIsRefused() throws Exception {
        CaseInHand request = aCase();

        assertThat(status(as("registrar", post(desk(request) + "/withdrawal").param("confirmed", "true"))))
                .isEqualTo(403);
    }

    private static String withoutToken(MvcResult page) throws Exception {
        return text(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}

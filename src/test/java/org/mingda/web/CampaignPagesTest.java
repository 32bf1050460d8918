package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.law.Channel;
import org.mingda.request.BulkOrder;
import org.mingda.request.BulkOrders;
import org.mingda.request.BulkWork;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** What officers see of groups of requests, and an order for many from the first choice to the last result. */
class CampaignPagesTest extends DeskTest {

    @Autowired BulkWork work;
    @Autowired BulkOrders orders;
    @Autowired Ledger ledger;

    private final String thing = "青石市" + UUID.randomUUID().toString().substring(0, 13) + "水库移民后期扶持资金分配方案";

    @Test
    void aGroupIsListedWithItsFiguresAndItsDifferingMembersMarked() throws Exception {
        List<String> members = group(12);
        String differing = asks("另样", "申请公开" + thing + "2019年");
        String page = text(ask("registrar", "/desk/campaigns/" + members.get(0)));

        assertThat(text(ask("registrar", "/desk/campaigns"))).contains(members.get(0), "13 件", thing);
        assertThat(page).contains("13 件", "13 名申请人", "1 件与多数不同", "登记 13", "登记申请（13 件等待）", "分办（0 件等待）", differing,
                "<mark>2019年</mark>");
        assertThat(text(ask("registrar", "/desk/campaigns/" + members.get(0) + "?differing=1")))
                .contains(differing).doesNotContain("选择 " + members.get(3));
        assertThat(text(ask("registrar", "/desk/campaigns/" + members.get(0) + "?q=" + members.get(3).toLowerCase())))
                .contains("选择 " + members.get(3)).doesNotContain("选择 " + members.get(4));
    }

    @Test
    void anOrderIsShownConfirmedCarriedOutAndItsResultsRead() throws Exception {
        List<String> members = group(4);
        String topic = "/desk/campaigns/" + members.get(0);
        asks("另样", "申请公开" + thing + "2019年");
        String order = send("registrar", topic + "/orders", "step", "REGISTER").getResponse().getRedirectedUrl();
        assertThat(text(ask("registrar", order))).contains("对下列 4 件一并办理", "登记意见", "确认，办理 4 件").doesNotContain("要求说明理由");
        assertThat(status(ask("head", order))).as("not confirmed yet").isEqualTo(404);

        MvcResult refused = send("registrar", order + "/start", "f.registrationNote", "批量");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(text(refused)).contains("请填写“登记意见”", "批量");
        assertThat(status(send("registrar", order + "/start", "f.registrationOutcome", "accepted"))).isEqualTo(302);
        MvcResult running = ask("registrar", order);
        assertThat(running.getResponse().getHeader("Refresh")).isEqualTo("5");
        assertThat(text(running)).contains("正在办理", "待办 4 件", "停止办理剩余的");
        assertThat(status(send("head", order + "/stop"))).isEqualTo(403);
        carryOut();

        MvcResult finished = ask("head", order);
        assertThat(finished.getResponse().getHeader("Refresh")).isNull();
        assertThat(text(finished)).contains("办理完毕", "已办 4 件，未办成 0 件，待办 0 件");
        assertThat(text(ask("registrar", topic))).contains("已办 4，未办成 0", "分办（4 件等待）");
        assertThat(text(ask("registrar", "/desk/requests/" + members.get(1)))).contains("按批量办理单办理", "办理的环节");
    }

    @Test
    void whatIsStoppedIsNotDoneAndCanBeRepeated() throws Exception {
        List<String> members = group(3);
        String order = send("registrar", "/desk/campaigns/" + members.get(0) + "/orders", "step", "REGISTER",
                "scope", "TICKED", "numbers", members.get(1)).getResponse().getRedirectedUrl();
        send("registrar", order + "/start", "f.registrationOutcome", "accepted");
        send("registrar", order + "/stop");
        carryOut();
        assertThat(text(ask("registrar", order))).contains("未办成 1 件", "已由经办人停止", "重新办理未办成的 1 件");
        send("registrar", order + "/repeat");
        carryOut();

        BulkOrder done = orders.find(Long.parseLong(order.replaceAll("\\D", ""))).orElseThrow();
        assertThat(done.counts()).isEqualTo(new BulkOrder.Counts(0, 1, 0));
        assertThat(ledger.latest(members.get(0), EventType.REQUEST_REGISTERED)).isEmpty();
    }

    @Test
    void aRequestIsTakenOutAndPutInByHandWithAReason() throws Exception {
        List<String> members = group(3);
        String topic = "/desk/campaigns/" + members.get(0);
        assertThat(text(send("registrar", topic + "/removals", "number", members.get(1)))).contains("请填写理由");
        send("registrar", topic + "/removals", "number", members.get(1), "reason", "只问其中一年");
        assertThat(text(ask("registrar", topic))).contains("2 件").doesNotContain("选择 " + members.get(1));
        assertThat(text(ask("registrar", "/desk/requests/" + members.get(1)))).contains("移出同文申请组", "只问其中一年");
        asks("丁样", "申请公开" + thing);
        assertThat(text(ask("registrar", topic))).as("who comes later joins the group").contains("3 件");

        send("registrar", topic + "/members", "number", " " + members.get(1) + " ", "reason", "核对后相同");
        assertThat(text(ask("registrar", topic))).contains("4 件", "选择 " + members.get(1));
        assertThat(text(send("registrar", topic + "/members", "number", "QS2026-99999", "reason", "样")))
                .contains("没有编号为“QS2026-99999”的申请");
    }

    @Test
    void anotherAgencysRequestsNeverJoin() throws Exception {
        List<String> members = group(2);
        String other = elsewhere("申请公开" + thing);
        String topic = "/desk/campaigns/" + members.get(0);

        assertThat(text(ask("registrar", topic))).contains("2 件").doesNotContain(other);
        assertThat(text(send("registrar", topic + "/members", "number", other, "reason", "样")))
                .contains("没有编号为“" + other + "”的申请");
        assertThat(status(ask("registrar", "/desk/campaigns/" + other))).isEqualTo(404);
        assertThat(status(ask("yx-registrar", "/desk/campaigns/" + other))).isEqualTo(200);
        assertThat(status(ask("yx-registrar", topic))).isEqualTo(404);
        String order = send("registrar", topic + "/orders", "step", "REGISTER").getResponse().getRedirectedUrl();
        send("registrar", order + "/start", "f.registrationOutcome", "accepted");
        assertThat(status(ask("yx-registrar", order))).isEqualTo(404);
        carryOut();
        assertThat(ledger.latest(other, EventType.REQUEST_REGISTERED)).isEmpty();
        assertThat(status(send("registrar", "/desk/campaigns/" + members.get(0) + "/orders", "step", "REGISTER",
                "scope", "TICKED", "numbers", other))).isEqualTo(422);
    }

    @Test
    void theSamePersonTwiceIsMarked() throws Exception {
        String first = asks("甲样", "申请公开" + thing);
        String again = asks("甲样", "请公开" + thing + "。");

        assertThat(text(ask("registrar", "/desk/campaigns/" + first))).contains("同一人已有", "选择 " + again);
    }

    @Test
    void somebodyWithoutTheRoleIsRefused() throws Exception {
        List<String> members = group(2);
        String orders = "/desk/campaigns/" + members.get(0) + "/orders";

        assertThat(status(send("supervisor", orders, "step", "REGISTER"))).isEqualTo(403);
        assertThat(status(send("head", orders, "step", "REVIEW"))).isEqualTo(403);
        assertThat(status(send("registrar", orders, "step", "REVIEW"))).isEqualTo(403);
        assertThat(status(ask("adviser", "/desk/campaigns"))).isEqualTo(403);
        assertThat(status(ask("handler", "/desk/campaigns/" + members.get(0)))).as("nothing of the unit").isEqualTo(404);
    }

    private void carryOut() {
        while (work.goOn()) {
            // until no order runs
        }
    }

    private List<String> group(int size) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(asks("群样" + (char) ('甲' + i), (i % 2 == 0 ? "申请公开" : "您好！请公开") + thing + "。谢谢"));
        }
        return members;
    }

    private String asks(String name, String content) {
        return aCase(anApplication().from(name).identifiedBy(name + thing).asking(content)).number();
    }

    private String elsewhere(String content) {
        Submission own = anApplication().asking(content).build();
        return submitRequest.submit(UUID.randomUUID().toString(), new Submission("yunxi-forestry", Channel.PORTAL,
                own.receivedOn(), own.applicant(), content, own.formWanted(), own.delivery(), "applicant"), List.of())
                .number();
    }
}

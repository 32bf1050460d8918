package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.mingda.request.WithdrawRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** A registrar opens a closed request anew, and nobody else does. */
class ReopenPageTest extends DeskTest {

    private static final String[] ORDER = {"orderedBy", "明达市示例区人民法院", "decision", "（2026）示01行初5号行政判决书",
        "decidedOn", "2026-09-18", "receivedOn", "2026-09-18", "workingDays", "15"};

    @Autowired
    WithdrawRequest withdrawRequest;

    @Autowired
    Requests requests;

    @Test
    void theCourtsOrderOpensTheRequestWithItsOwnPeriod() throws Exception {
        CaseInHand closed = closedCase();
        assertThat(text(ask("registrar", desk(closed)))).contains(desk(closed) + "/reopening");

        MvcResult done = send("registrar", desk(closed) + "/reopening", ORDER);
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo(desk(closed));
        assertThat(requests.get(closed.number()).stage()).isEqualTo(Stage.ASSIGNMENT);
        assertThat(requests.get(closed.number()).dueOn()).isEqualTo("2026-10-15");
        assertThat(text(ask("registrar", desk(closed)))).contains("依决定重新办理", "（2026）示01行初5号行政判决书");
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        CaseInHand closed = closedCase();
        MvcResult refused = send("registrar", desk(closed) + "/reopening", "orderedBy", "明达市示例区人民法院", "decision", "",
                "decidedOn", "2026-09-18", "receivedOn", "2026-09-18", "workingDays", "");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(text(refused)).contains("请填写决定书或者裁判文书的名称和文号。", "value=\"明达市示例区人民法院\"");
    }

    @Test
    void onlyARegistrarAndOnlyAClosedRequest() throws Exception {
        CaseInHand closed = closedCase();
        assertThat(status(send("supervisor", desk(closed) + "/reopening", ORDER))).isEqualTo(403);
        assertThat(status(send("registrar", desk(aCase()) + "/reopening", ORDER))).isEqualTo(403);
        assertThat(requests.get(closed.number()).stage()).isEqualTo(Stage.CLOSED);
    }

    private CaseInHand closedCase() {
        CaseInHand request = aCase();
        withdrawRequest.withdraw(request.number(), "applicant");
        return request;
    }
}

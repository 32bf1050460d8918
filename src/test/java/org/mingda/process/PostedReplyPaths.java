package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.letter.DeliveryProofs;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.LetterDeliveries;
import org.mingda.request.DeliveryFate;
import org.mingda.request.DeliveryReport;
import org.mingda.request.DeliveryReports;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Stage;
import org.mingda.support.Applications;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ledger and applicant hear of a reply what the office knows: posted, come back, delivered. */
abstract class PostedReplyPaths extends Paths {

    private static final String POSTED = "答复已寄出";
    private static final String CAME_BACK = "答复未能送达，本机关将再次送达";
    private static final String DELIVERED = "答复已送达";

    @Autowired
    LetterDeliveries deliveries;

    @Autowired
    DeliveryProofs proofs;

    @Autowired
    DeliveryReports reports;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Accepted accepted;

    @Test
    void aPostedReplyIsDeliveredWhenItsReturnSlipIsBack() {
        Case c = postedReply();
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(types(c)).contains(EventType.REPLY_POSTED).doesNotContain(EventType.REPLY_DELIVERED);
        assertThat(page("")).contains(POSTED).doesNotContain(DELIVERED);
        assertThat(page("?lang=en")).contains("The reply was posted").doesNotContain("The reply was delivered");
        on("2026-09-24");
        deliveries.signed(reply(c).id(), LocalDate.parse("2026-09-22"), "", null, "registrar");

        assertThat(last(c, EventType.REPLY_DELIVERED).on()).isEqualTo("2026-09-22");
        assertThat(page("")).contains(POSTED, DELIVERED).doesNotContain(CAME_BACK);
    }

    @Test
    void aPostedReplyThatCameBackIsNotDeliveredUntilItIsBroughtOnAnotherWay() {
        Case c = postedReply();
        on("2026-09-24");
        deliveries.returned(reply(c).id(), LocalDate.parse("2026-09-23"), "收件人在服刑", null, "registrar");
        assertThat(page("")).contains(CAME_BACK).doesNotContain(DELIVERED, "服刑");
        assertThat(page("?lang=en")).contains("could not be delivered; the office will deliver it again");
        deliveries.posted(reply(c).id(), LocalDate.parse("2026-09-24"), "XA12345678902", "registrar");
        assertThat(page("")).contains(POSTED).doesNotContain(CAME_BACK, DELIVERED);
        deliveries.handedOver(reply(c).id(), LocalDate.parse("2026-09-24"), "张三样本人", null, "registrar");

        assertThat(types(c)).containsOnlyOnce(EventType.REPLY_DELIVERED);
        assertThat(page("")).contains(DELIVERED).doesNotContain(CAME_BACK);
    }

    @Test
    void aReplyByMailThatBouncedIsNotDeliveredAnyMore() {
        Case c = signed(anApplication());
        c.runSteps();
        assertThat(page("")).contains(DELIVERED);
        on("2026-09-21");
        reports.take(bounced(c));

        assertThat(page("")).contains(CAME_BACK).doesNotContain(DELIVERED, "5.1.1");
        deliveries.handedOver(reply(c).id(), LocalDate.parse("2026-09-21"), "张三样本人", null, "registrar");
        assertThat(page("")).contains(DELIVERED).doesNotContain(CAME_BACK);
    }

    @Test
    void aReplyThatWasNotFetchedYetHasNotFailed() {
        Case c = signed(anApplication().byPortal());
        on("2026-09-28");
        proofs.check(reply(c).id());

        assertThat(deliveries.of(reply(c).id())).allMatch(DeliveryTry::failed);
        assertThat(page("")).doesNotContain(CAME_BACK, DELIVERED, POSTED);
    }

    @Test
    void aReplyThatWasFetchedWhileItIsInThePostHasArrived() {
        Case c = signed(anApplication().byPortal());
        on("2026-09-21");
        deliveries.posted(reply(c).id(), LocalDate.parse("2026-09-21"), "XA12345678903", "registrar");
        assertThat(page("")).contains(POSTED).doesNotContain(DELIVERED);
        proofs.downloaded(reply(c), "在查询页面");

        assertThat(page("")).contains(DELIVERED).doesNotContain(POSTED);
    }

    private Case postedReply() {
        return signed(anApplication().byPost()).complete("UserTask_HandOverReply", "registrar", "deliveryWay", "post",
                "handedOverOn", "2026-09-18", "trackingNumber", "XA12345678901", "deliveryProof", "收据附卷").runSteps();
    }

    private Case signed(Applications application) {
        accepted = application.submitTo(submitRequest);
        Case c = new Case(engine, workbench, accepted.number());
        steps.upTo(c.number, "UserTask_ApproveReply");
        sign(c);
        return c.runSteps();
    }

    private String page(String language) {
        return new Visitor(port).get("/track")
                .post("/track", Map.of("number", accepted.number(), "accessCode", accepted.accessCode()))
                .get("/track/" + accepted.number() + language).page();
    }

    private List<EventType> types(Case c) {
        return ledger.of(c.number).stream().map(LedgerEntry::type).toList();
    }

    private DeliveryReport bounced(Case c) {
        String messageId = database.sql("select message_id from letter where id = ?").param(reply(c).id())
                .query(String.class).single();
        return new DeliveryReport(messageId, DeliveryFate.NO_SUCH_ADDRESS, "", "5.1.1", "unknown user",
                "bounce " + c.number, Instant.parse("2026-09-21T02:00:00Z"));
    }
}

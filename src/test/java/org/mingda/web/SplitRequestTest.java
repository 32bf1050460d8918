package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.intake.Accepted;
import org.mingda.law.Channel;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.LinkedRequests;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.SplitRequest;
import org.mingda.request.Stage;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.SampleFiles;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One request with several matters becomes several: each with a life of its own, all with one access code. */
class SplitRequestTest extends DeskTest {

    private static final String MATTERS = "一号地块的规划许可证\n二号地块的规划许可证\n\n 三号地块的规划许可证 \n";

    @LocalServerPort int port;
    @Autowired SplitRequest splitRequest;
    @Autowired LinkedRequests linkedRequests;
    @Autowired Requests requests;
    @Autowired Ledger ledger;
    @Autowired Attachments attachments;
    @Autowired StoredFiles storedFiles;
    @Autowired Letters letters;

    @Test
    void everyMatterGetsANumberAndKeepsApplicantChannelReceiptDateAndFiles() {
        String number = submitRequest.submit(UUID.randomUUID().toString(),
                anApplication().by(Channel.COUNTER).receivedOn("2026-09-16").asking("三个地块的许可证").build(),
                List.of(SampleFiles.stored(storedFiles, "说明.txt", SampleFiles.text("三个地块")))).number();

        List<String> made = split(number);

        assertThat(made).hasSize(2).doesNotContain(number);
        assertThat(requests.get(number).content()).isEqualTo("一号地块的规划许可证");
        assertThat(requests.get(made.get(1)).content()).isEqualTo("三号地块的规划许可证");
        assertThat(made).allSatisfy(one -> {
            Request request = requests.get(one);
            assertThat(request.channel()).isEqualTo(Channel.COUNTER);
            assertThat(request.receivedOn()).isEqualTo("2026-09-16");
            assertThat(request.dueOn()).isEqualTo(requests.get(number).dueOn());
            assertThat(requests.applicant(one)).usingRecursiveComparison().ignoringFields("request")
                    .isEqualTo(requests.applicant(number));
            Attachment file = attachments.of(one).get(0);
            assertThat(file.fileName()).isEqualTo("说明.txt");
            assertThat(SampleFiles.bytes(storedFiles, file.file())).isEqualTo(SampleFiles.text("三个地块"));
        });
    }

    @Test
    void bothSidesOfTheLedgerTellAndWhatWasAskedAtFirstIsKept() {
        String number = anApplication().asking("三个地块的许可证").submitTo(submitRequest).number();

        List<String> made = split(number);

        LedgerEntry origin = ledger.latest(number, EventType.REQUEST_SPLIT).orElseThrow();
        assertThat(origin.actor()).isEqualTo("registrar");
        assertThat(origin.text("askedAtFirst")).isEqualTo("三个地块的许可证");
        assertThat(origin.data().get("splitInto")).isEqualTo(made);
        assertThat(ledger.latest(made.get(0), EventType.REQUEST_SPLIT).orElseThrow().text("splitFrom"))
                .isEqualTo(number);
        assertThat(linkedRequests.of(made.get(1))).containsExactlyInAnyOrder(number, made.get(0));
        assertThat(linkedRequests.of(aCase().number())).isEmpty();
    }

    @Test
    void eachIsRegisteredByItselfAndGetsItsOwnReceipt() {
        String number = aCase().number();
        String other = split(number).get(0);

        new CaseInHand(engine, workbench, steps, other).register();

        assertThat(requests.get(other).stage()).isEqualTo(Stage.ASSIGNMENT);
        assertThat(requests.get(number).stage()).isEqualTo(Stage.REGISTRATION);
        assertThat(letters.ofRequest(other)).extracting(Letter::template).containsExactly("receipt");
        assertThat(letters.ofRequest(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "只有一个事项", "同一个事项\n同一个事项"})
    void whatIsNotSeveralMattersIsRefused(String matters) {
        String number = aCase().number();
        assertThatThrownBy(() -> splitRequest.split(number, matters.lines().toList(), "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("行");
        assertThat(linkedRequests.of(number)).isEmpty();
        assertThat(splitRequest.possible(number)).isTrue();
    }

    @Test
    void aRequestIsSplitOnceAndOnlyBeforeItIsRegistered() {
        CaseInHand registered = aCase().register();
        assertThatThrownBy(() -> split(registered.number())).hasMessageContaining("已经登记，不能再拆分");
        assertThat(splitRequest.possible(registered.number())).isFalse();
        String number = aCase().number();
        String other = split(number).get(0);
        assertThatThrownBy(() -> split(number)).hasMessageContaining("已经拆分过");
        assertThatThrownBy(() -> split(other)).hasMessageContaining("已经拆分过");
    }

    @Test
    void theRegistrarSplitsOnTheCasePageAndNobodyElse() throws Exception {
        CaseInHand request = aCase();
        assertThat(text(ask("registrar", desk(request)))).contains("一事一申请");
        assertThat(text(ask("head", desk(request)))).doesNotContain("一事一申请");
        assertThat(status(send("head", desk(request) + "/split", "matters", MATTERS))).isEqualTo(403);

        assertThat(status(send("registrar", desk(request) + "/split", "matters", MATTERS))).isEqualTo(302);

        String other = linkedRequests.of(request.number()).get(0);
        assertThat(text(ask("registrar", desk(request)))).contains("同一申请拆分的其他申请", other, "申请人原来的内容")
                .doesNotContain("一事一申请", "??");
    }

    @Test
    void aRefusedSplitKeepsWhatWasTyped() throws Exception {
        CaseInHand request = aCase();
        var answer = send("registrar", desk(request) + "/split", "matters", "写了很久的一个事项");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains("至少两行", "写了很久的一个事项</textarea>");
    }

    @Test
    void theApplicantReachesAllOfThemWithTheOneCode() {
        Accepted accepted = anApplication().submitTo(submitRequest);
        String other = split(accepted.number()).get(0);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/track/" + other).address()).isEqualTo("/track");

        visitor.get("/track").post("/track", Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
        assertThat(visitor.page()).contains("同时提出的其他事项", other);
        assertThat(visitor.get("/track/" + other).address()).isEqualTo("/track/" + other);
        assertThat(visitor.page()).contains("二号地块的规划许可证", accepted.number());
        assertThat(requests.opens(other, accepted.accessCode())).isTrue();
    }

    private List<String> split(String number) {
        return splitRequest.split(number, MATTERS.lines().toList(), "registrar");
    }
}

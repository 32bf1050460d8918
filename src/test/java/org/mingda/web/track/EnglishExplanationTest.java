package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.ConsultationLetters;
import org.mingda.request.ConsulteeKind;
import org.mingda.request.DecideConsultations;
import org.mingda.request.NamedConsultee;
import org.mingda.request.ReopenRequest;
import org.mingda.request.Reopening;
import org.mingda.request.RequestKind;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads English is told in English why each day counts or not. */
@MingdaTest
class EnglishExplanationTest {

    private static final String DECISION = "示复决字〔2026〕5号行政复议决定书";

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired DecideConsultations decideConsultations;
    @Autowired ConsultationLetters consultationLetters;
    @Autowired WithdrawRequest withdrawRequest;
    @Autowired ReopenRequest reopenRequest;
    @Autowired TestClock clock;

    @Test
    void aPauseAndAHoliday() {
        Accepted accepted = anApplication().submitTo(submitRequest);
        consult(accepted.number());
        clock.set("2026-10-09");

        assertThat(explanation(accepted)).doesNotContainPattern("\\p{IsHan}").contains(
                "Working day 1 (Article 33 para. 2)", "a Saturday worked in place of a day off (National Day)",
                "Weekend (Saturday), not counted", "Public holiday (Mid-Autumn Festival), not counted",
                "Paused for consultation of a third party (" + accepted.number() + "-T1), from the letter of 2026-09-18",
                "not counted (Article 32, Article 33 para. 3)");
    }

    @Test
    void aYearThatIsNotLoadedYet() {
        clock.set("2026-12-15");
        Accepted accepted = anApplication().receivedOn("2026-12-15").submitTo(submitRequest);

        assertThat(explanation(accepted)).doesNotContainPattern("\\p{IsHan}")
                .contains("The holidays of 2027 are not loaded yet: Monday to Friday are counted");
    }

    @Test
    void theTargetThatTheAuthoritySetsItself() {
        Accepted accepted = submitRequest.submit(UUID.randomUUID().toString(),
                anApplication().build().of(RequestKind.CORRECTION), List.of());

        assertThat(explanation(accepted)).doesNotContainPattern("\\p{IsHan}")
                .contains("(period fixed by the authority itself, as Article 41 sets no period)");
    }

    @Test
    void onlyTheDecisionThatOrderedThePeriodIsNamedInChinese() {
        Accepted accepted = anApplication().submitTo(submitRequest);
        withdrawRequest.withdraw(accepted.number(), "applicant");
        LocalDate today = LocalDate.parse("2026-09-18");
        reopenRequest.reopen(accepted.number(),
                new Reopening("明达市示例区人民政府", DECISION, today, today, 10), "registrar");

        String marked = "<span lang=\"zh-CN\">" + DECISION + "</span>";
        assertThat(explanation(accepted)).contains("Working day 10 (period fixed by " + marked + ")");
        assertThat(explanation(accepted).replace(marked, "")).doesNotContainPattern("\\p{IsHan}");
    }

    private String explanation(Accepted accepted) {
        Visitor visitor = new Visitor(port);
        visitor.get("/track?lang=en").post("/track",
                Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
        String page = visitor.get("/track/" + accepted.number() + "?lang=en").page();
        return page.substring(page.indexOf("<section class=\"card clock\"")).replaceFirst("(?s)</section>.*", "");
    }

    private void consult(String number) {
        decideConsultations.decide(number, List.of(new NamedConsultee(
                ConsulteeKind.THIRD_PARTY, "某公司", "company@example.test", "某合同")), "handler");
        consultationLetters.issue(number + "-T1");
    }
}

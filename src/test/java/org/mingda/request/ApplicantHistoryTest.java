package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.request.ApplicantHistory.Frequency;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** How often somebody asked lately, which Article 35 rests on. */
@MingdaTest
class ApplicantHistoryTest {

    @Autowired SubmitRequest submitRequest;
    @Autowired ApplicantHistory history;
    @Autowired TestClock clock;

    private final String id = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void oldRequestsLeaveTheCountAndTheOneInHandStaysInIt() {
        clock.set("2025-09-17");
        String first = submit("qingshi-land", "甲样例", id, null, null);
        clock.set("2025-09-18");
        submit("qingshi-land", "甲样例", id, null, null);
        clock.set("2026-08-18");
        submit("qingshi-land", "甲样例", id, null, null);
        clock.set("2026-08-19");
        submit("qingshi-land", "甲样例", id, null, null);
        clock.set("2026-09-18");
        String last = submit("qingshi-land", "甲样例", id, null, null);

        assertThat(history.of(last)).isEqualTo(new Frequency(2, 4));
        assertThat(history.of(first)).isEqualTo(new Frequency(3, 5));
        assertThat(history.of(last).inWords()).contains("近 30 日向本机关提出申请 2 件", "近 12 个月 4 件");
    }

    @Test
    void theSameNameCountsOnlyTogetherWithTheSameTelephoneOrEmail() {
        String one = submit("qingshi-land", id, id, "13811112222", "a@example.test");
        submit("qingshi-land", id, id + "2", "13811112222", null);
        submit("qingshi-land", id, id + "3", null, "A@EXAMPLE.test");
        submit("qingshi-land", id, id + "4", "13899999999", "b@example.test");
        submit("qingshi-land", id, id + "5", null, null);
        submit("qingshi-land", "别人", id + "6", "13811112222", "a@example.test");

        assertThat(history.of(one)).isEqualTo(new Frequency(3, 3));
    }

    @Test
    void anIdentityNumberCountsUnderAnyName() {
        String one = submit("qingshi-land", "甲样例", id, null, null);
        submit("qingshi-land", "甲样例（曾用名）", id.toLowerCase(), null, null);
        assertThat(history.of(one)).isEqualTo(new Frequency(2, 2));
    }

    private String submit(String agency, String name, String idNumber, String phone, String email) {
        Applicant applicant = new Applicant(ApplicantKind.NATURAL, name, "PASSPORT", idNumber, null, phone, email,
                "青石市样例路0号");
        return submitRequest.submit(UUID.randomUUID().toString(), new Submission(agency, Channel.PORTAL,
                LocalDate.ofInstant(clock.instant(), TestClock.SHANGHAI), applicant, "申请公开某项目的批复。",
                FormWanted.PAPER, Delivery.POST, "applicant"), List.of()).number();
    }
}

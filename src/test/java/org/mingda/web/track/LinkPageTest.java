package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.ApplicantNotices;
import org.mingda.request.TrackLinks;
import org.mingda.support.Applications;
import org.mingda.support.MailParts;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.TestMail;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingdaTest
class LinkPageTest {

    private static int count;

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired ApplicantNotices notices;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Accepted accepted;
    private Visitor visitor;

    /** Each test asks at an hour of its own, because all come from one address. */
    @BeforeEach
    void submit() {
        clock.advance(TrackLinks.LASTS.multipliedBy(1000L + count++));
        accepted = anApplication().submitTo(submitRequest);
        visitor = new Visitor(port);
    }

    @Test
    void aLinkOpensTheRequestOnceAndOnlyWithTheButton() throws Exception {
        order(accepted.number().toLowerCase(), Applications.EMAIL.toUpperCase());
        String link = linkInMail();

        assertThat(visitor.get(link).page()).contains("打开您的申请");
        assertThat(visitor.get(link).post(link, Map.of()).address()).isEqualTo("/track/" + accepted.number());
        assertThat(visitor.page()).contains("您提交了申请");

        Visitor second = new Visitor(port);
        second.get(link).post(link, Map.of());
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.page()).contains("已经用过");
        assertThat(second.get("/track/" + accepted.number()).address()).isEqualTo("/track");
    }

    @Test
    void aLinkIsGoodForAQuarterOfAnHourAndOnlyItsHashIsKept() throws Exception {
        order(accepted.number(), Applications.EMAIL);
        String link = linkInMail();
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(jdbc.sql("select token_hash from track_link").query(String.class).list())
                .isNotEmpty().noneMatch(hash -> hash.contains(token)).allMatch(hash -> hash.length() == 64);

        clock.advance(TrackLinks.LASTS);
        visitor.get(link).post(link, Map.of());
        assertThat(visitor.status()).isEqualTo(404);
    }

    @Test
    void anUnknownNumberAndAnotherAddressGetTheSamePageAndNoMail() {
        String right = order(accepted.number(), Applications.EMAIL);
        String wrong = order(accepted.number(), "somebody.else@example.test");
        String absent = order("QS1999-99999", Applications.EMAIL);
        notices.sendOrdered();

        assertThat(wrong).isEqualTo(right).contains("如果申请编号和电子邮箱相符");
        assertThat(absent).isEqualTo(right);
        assertThat(TestMail.server().getReceivedMessages()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from applicant_notice").query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsIncompleteIsSaidAndWhoAsksTooOftenWaits() {
        order("", "nobody");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("请填写申请编号和一个完整的电子邮箱");

        IntStream.range(0, 30).forEach(i -> order(accepted.number(), UUID.randomUUID() + "@example.test"));
        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.page()).contains("请过 15 分钟再试");
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainAsLongAsTheLinkIsWorthIt() throws Exception {
        TestMail.server().stop();
        order(accepted.number(), Applications.EMAIL);
        notices.sendOrdered();
        TestMail.server().start();
        clock.advance(java.time.Duration.ofSeconds(31));
        notices.sendOrdered();
        assertThat(TestMail.server().getReceivedMessages()).hasSize(1);

        TestMail.server().stop();
        order(accepted.number(), Applications.EMAIL);
        IntStream.range(0, 6).forEach(i -> {
            notices.sendOrdered();
            clock.advance(java.time.Duration.ofMinutes(10));
        });
        assertThat(jdbc.sql("select count(*) from applicant_notice").query(Integer.class).single()).isZero();
    }

    private String order(String number, String email) {
        visitor.get("/track/link").post("/track/link", Map.of("number", number, "email", email));
        return visitor.page();
    }

    private String linkInMail() throws Exception {
        notices.sendOrdered();
        MimeMessage[] mails = TestMail.server().getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString(Applications.EMAIL);
        Matcher link = Pattern.compile("http://[^/\\s]+(/track/link/[0-9A-Z-]+)").matcher(new MailParts(mails[0]).text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}

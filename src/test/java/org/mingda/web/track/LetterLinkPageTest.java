package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Correspondence;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.LetterLinks;
import org.mingda.letter.Letters;
import org.mingda.letter.RevokeLink;
import org.mingda.request.DeliveryFate;
import org.mingda.request.DeliveryReport;
import org.mingda.request.DeliveryReports;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A letter behind a link: for the access code only, until it expires or is taken back, and fetching it is a proof. */
@MingdaTest
class LetterLinkPageTest {

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired LetterLinks links;
    @Autowired RevokeLink revokeLink;
    @Autowired DeliveryReports reports;
    @Autowired LetterDeliveries deliveries;
    @Autowired Ledger ledger;
    @Autowired JdbcClient database;
    @Autowired TestClock clock;
    @Autowired WebApplicationContext context;

    private Accepted accepted;
    private Letter letter;
    private String path;

    @BeforeEach
    void aLetterWithALink() {
        accepted = anApplication().submitTo(submitRequest);
        correspondence.issueReceipt(accepted.number());
        letter = letters.ofRequest(accepted.number()).get(0);
        String address = links.address(letter);
        path = address.substring(address.indexOf("/d/"));
    }

    @Test
    void withoutTheCodeItSaysNothingAndWithItTheLetterIsFetchedAndThatIsNotedOnce() {
        Visitor visitor = new Visitor(port).get(path);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.page()).contains("青石市自然资源和规划局", "查询码")
                .doesNotContain(accepted.number(), letter.title(), letter.number(), letter.recipientName(), "??");
        assertThat(visitor.get(path + "/letter.pdf").status()).isEqualTo(404);
        assertThat(visitor.get(path).post(path, Map.of("accessCode", "WRONG-CODE")).status()).isEqualTo(422);
        assertThat(visitor.page()).contains("查询码不正确").doesNotContain(letter.title());
        assertThat(delivered()).isEmpty();

        visitor.post(path, Map.of("accessCode", accepted.accessCode()));

        assertThat(visitor.address()).isEqualTo(path);
        assertThat(visitor.page()).contains(letter.title(), letter.number(), "2026年12月17日（含）之前有效");
        assertThat(visitor.get(path + "/letter.pdf").bytes()).isEqualTo(letters.pdf(letter.id()));
        assertThat(visitor.get(path + "/letter.pdf").status()).isEqualTo(200);
        assertThat(visitor.get(path + "/files/1").status()).isEqualTo(404);
        assertThat(visitor.get(path + "/files/0").status()).isEqualTo(404);
        assertThat(delivered()).singleElement().satisfies(entry -> assertThat(entry.data())
                .containsEntry("letter", letter.id().toString()).containsEntry("number", letter.number()));
    }

    @Test
    void aLetterWhoseMailCameBackIsDeliveredByFetchingIt() {
        correspondence.sendReceipt(accepted.number());
        String messageId = database.sql("select message_id from letter where id = ?").param(letter.id())
                .query(String.class).single();
        reports.take(new DeliveryReport(messageId, DeliveryFate.MAILBOX_FULL, letter.recipientEmail(), "5.2.2", "full",
                "mail-1", clock.instant()));
        assertThat(deliveries.of(letter.id())).last().matches(DeliveryTry::failed);

        new Visitor(port).get(path).post(path, Map.of("accessCode", accepted.accessCode())).get(path + "/letter.pdf");

        assertThat(deliveries.of(letter.id())).last().matches(DeliveryTry::delivered)
                .satisfies(one -> assertThat(one.proof()).contains("凭查询码用邮件中的链接下载"));
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void afterItsLastDayThePageSaysHowToGoOn() {
        Visitor visitor = new Visitor(port).get(path).post(path, Map.of("accessCode", accepted.accessCode()));
        clock.set(TestClock.START.plusDays(90));
        assertThat(visitor.get(path).status()).isEqualTo(200);

        clock.set(TestClock.START.plusDays(91));

        assertThat(visitor.get(path).status()).isEqualTo(410);
        assertThat(visitor.page()).contains("已经过期", "href=\"/track\"", "电话").doesNotContain(letter.title(), "??");
        assertThat(visitor.get(path + "/letter.pdf").status()).isEqualTo(404);
        assertThat(delivered()).isEmpty();
    }

    @Test
    void anOfficerTakesItBackWithAReason() {
        Visitor visitor = new Visitor(port).get(path).post(path, Map.of("accessCode", accepted.accessCode()));
        assertThatThrownBy(() -> revokeLink.revoke(letter, " ", "registrar")).isInstanceOf(UseCaseRefused.class);

        revokeLink.revoke(letter, "收件地址有误", "registrar");

        assertThat(visitor.get(path).status()).isEqualTo(410);
        assertThat(visitor.page()).contains("已被撤销", "电话").doesNotContain("href=\"/track\" class=\"button\"");
        assertThat(visitor.get(path + "/letter.pdf").status()).isEqualTo(404);
        assertThat(ledger.latest(accepted.number(), EventType.DOWNLOAD_LINK_REVOKED).orElseThrow().data())
                .containsEntry("reason", "收件地址有误").containsEntry("number", letter.number());
        assertThatThrownBy(() -> revokeLink.revoke(letter, "再次", "registrar")).hasMessageContaining("没有可以撤销");
        assertThat(links.address(letter)).as("nor does a mail sent once more make it good").endsWith(path);
        assertThat(visitor.get(path).status()).isEqualTo(410);
    }

    @Test
    void onlyTheHashOfALinkIsKeptAndAWrongOneFindsNothing() {
        String token = path.substring("/d/".length());
        assertThat(token).matches("([0-9A-Z]{5}-){5}[0-9A-Z]");
        assertThat(database.sql("select token_hash from letter_link where letter = ?").param(letter.id())
                .query(String.class).single()).hasSize(64).doesNotContain(token);
        for (String wrong : List.of("x", token.substring(1), token.toLowerCase(), "%2e%2e", "a".repeat(3_000))) {
            assertThat(new Visitor(port).get("/d/" + wrong).status()).as(wrong).isIn(400, 404);
        }
        assertThat(new Visitor(port).get("/d/x").page()).contains("不完整，或者不存在").doesNotContain("??");
    }

    @Test
    void whoGuessesCodesHasToWaitEvenWithTheRightOne() throws Exception {
        MockMvc pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        for (int i = 0; i < 20; i++) {
            assertThat(tried(pages, "WRONG-" + i)).isEqualTo(422);
        }
        assertThat(tried(pages, accepted.accessCode())).isEqualTo(429);
    }

    private int tried(MockMvc pages, String code) throws Exception {
        return pages.perform(post(path).with(csrf()).param("accessCode", code).with(request -> {
            request.setRemoteAddr("198.51.100.77");
            return request;
        })).andReturn().getResponse().getStatus();
    }

    private List<LedgerEntry> delivered() {
        return ledger.of(accepted.number()).stream().filter(entry -> entry.type() == EventType.LETTER_DELIVERED).toList();
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mingda.letter.Correspondence;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.Letters;
import org.mingda.request.Delivery;
import org.mingda.request.DeliveryConsents;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.support.Applications;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What a registrar records of a letter's delivery on its page. */
class LetterDeliveryTest extends DeskTest {

    private static final byte[] PDF = Replies.PDF;

    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired LetterDeliveries deliveries;
    @Autowired DeliveryConsents consents;
    @Autowired Ledger ledger;
    @Autowired JdbcClient database;

    private String page;

    @Test
    void postingAndItsReturnSlipAreRecordedWithTheScan() throws Exception {
        Letter receipt = receipt(anApplication().byPost());
        String today = receipt.date().toString();
        assertThat(text(ask("registrar", page))).as("made, and nobody has delivered it")
                .contains("已制作，不用电子邮件送达", "还没有送达记录").doesNotContain("以其他方式送达");
        record("posted", "on", today, "trackingNumber", "XA12345678901");
        assertThat(text(ask("registrar", page))).contains("XA12345678901", "送达中", "邮件已签收", "登记退回").doesNotContain("??");
        assertThat(text(ask("registrar", page))).doesNotContain("登记交邮");
        assertThat(refusal("posted", "on", today, "trackingNumber", "XA12345678901")).contains("已经登记交邮，正在途中");
        assertThat(scanned("signed", "on", today, "note", "甄如许")).isEqualTo(302);

        DeliveryTry done = deliveries.of(receipt.id()).get(0);
        String shown = text(ask("supervisor", page));
        assertThat(done.delivered()).isTrue();
        assertThat(shown).contains("已送达", "签收人甄如许", "回执.pdf").doesNotContain("登记交邮", "??");
        assertThat(ask("supervisor", page + "/delivery/" + done.id() + "/scan").getResponse().getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(ledger.of(receipt.request())).extracting(entry -> entry.type())
                .contains(EventType.LETTER_POSTED, EventType.LETTER_DELIVERED);
    }

    @Test
    void whatCannotBeIsRefusedInPlainWordsAndStaysTyped() throws Exception {
        Letter receipt = receipt(anApplication().byPost());
        String today = receipt.date().toString();
        assertThat(refusal("posted", "on", "2000-01-01", "trackingNumber", "XA12345678901"))
                .isEqualTo("交邮日期不能早于文书的日期 " + today + "。请按凭证填写。");
        assertThat(refusal("posted", "on", receipt.date().plusYears(1).toString(), "trackingNumber", "XA12345678901"))
                .isEqualTo("交邮日期不能晚于今天。请按凭证填写。");
        assertThat(refusal("posted", "on", today, "trackingNumber", "")).startsWith("请填写邮件编号");
        assertThat(refusal("posted", "on", "昨天", "trackingNumber", "XA12345678901")).startsWith("日期请按");
        assertThat(refusal("signed", "on", today)).startsWith("这份文书没有在途的邮件");
        assertThat(refusal("counter", "on", today, "note", "")).startsWith("请填写签收人");
        assertThat(refusal("counter", "on", today, "note", "甄".repeat(101))).isEqualTo("签收人最多 100 字，请缩短。");
        assertThat(refusal("signed", "on", today, "note", "甄".repeat(5000))).isEqualTo("签收人最多 100 字，请缩短。");
        assertThat(refusal("returned", "on", today, "note", "无".repeat(301))).contains("最多 300 字");
        assertThat(refusal("notice", "on", today, "note", "本机关网站")).contains("其他方式无法送达");
        assertThat(refusal("nonsense")).isEqualTo("请选择要登记的情况。");
        assertThat(deliveries.of(receipt.id())).isEmpty();
        assertThat(ask("registrar", page + "/delivery/1/scan").getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void aReturnedLetterIsHandedOverInstead() throws Exception {
        Letter receipt = receipt(anApplication().byPost());
        String today = receipt.date().toString();
        record("posted", "on", today, "trackingNumber", "XA12345678901");
        record("returned", "on", today, "note", "地址不详");
        assertThat(text(ask("registrar", page))).contains("登记交邮", "登记公告").doesNotContain("登记签收", "登记退回", "??");
        assertThat(refusal("signed", "on", today)).contains("XA12345678901 已经登记退回");
        record("counter", "on", today, "note", "甄如许本人");

        assertThat(deliveries.of(receipt.id())).extracting(one -> one.way() + " " + one.state())
                .containsExactly("POST FAILED", "COUNTER DELIVERED");
        assertThat(text(ask("registrar", page))).contains("退回：地址不详", "当面签收，签收人甄如许本人");
        assertThat(refusal("posted", "on", today, "trackingNumber", "XA12345678901")).contains("不需要再送");
    }

    @Test
    void theProofOfAPublicNoticeBeginsWithTheNotice() throws Exception {
        Letter receipt = receipt(anApplication().byPost());
        String today = receipt.date().toString();
        record("posted", "on", today, "trackingNumber", "XA12345678901");
        record("returned", "on", today, "note", "地址不详");
        record("notice", "on", today, "note", "门户网站公告栏");

        assertThat(deliveries.of(receipt.id())).last().satisfies(notice ->
                assertThat(notice.proof()).isEqualTo("公告于 门户网站公告栏"));
    }

    @Test
    void aPaperApplicantsConsentIsAskedForAndKeptBeforeALetterGoesOnline() throws Exception {
        Letter receipt = receipt(anApplication().byPost());
        assertThat(text(ask("registrar", page))).contains("申请人已同意以这种方式送达");
        assertThat(refusal("email", "email", "paper@example.test")).startsWith("申请人还没有同意以这种方式送达");
        assertThat(refusal("portal")).startsWith("申请人还没有同意以这种方式送达");
        assertThat(deliveries.of(receipt.id())).isEmpty();
        record("portal", "agreed", "true");
        assertThat(refusal("portal", "agreed", "true")).contains("已经放在网上");
        assertThat(text(ask("registrar", page))).doesNotContain("放到网上并通知申请人");

        assertThat(consents.of(receipt.request())).singleElement().satisfies(consent -> {
            assertThat(consent.way()).isEqualTo(Delivery.PORTAL);
            assertThat(consent.takenBy()).isEqualTo("registrar");
        });
        assertThat(text(ask("registrar", page))).contains("网上下载", "送达中", "工作人员核对后登记");
    }

    @Test
    void ofTwoWhoRecordTheSameAtOnceOneIsToldThatItIsDone() throws Exception {
        Letter receipt = receipt(anApplication().byPost());
        String[] form = {"action", "posted", "on", receipt.date().toString(), "trackingNumber", "XA12345678901"};
        List<CompletableFuture<Object>> both = Stream.of(1, 2).map(one -> CompletableFuture.supplyAsync(() -> {
            try {
                return send("registrar", page + "/delivery", form).getFlashMap().get("refusal");
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        })).toList();

        assertThat(both.stream().map(CompletableFuture::join).filter(Objects::nonNull)).singleElement().asString()
                .contains("已经登记交邮");
        assertThat(deliveries.of(receipt.id())).hasSize(1);
    }

    @Test
    void theConsentStandsWhereTheLetterIs() throws Exception {
        Letter receipt = receipt(anApplication().byPortal());

        assertThat(consents.of(receipt.request())).singleElement().satisfies(consent -> {
            assertThat(consent.wording()).isEqualTo(DeliveryConsents.WORDING);
            assertThat(consent.byApplicant()).isTrue();
        });
        assertThat(text(ask("registrar", page))).contains("本人同意以网上下载的方式送达文书", "网上下载", "送达中");
        assertThat(consents.of(receipt(anApplication().byPost()).request())).isEmpty();
    }

    @Test
    void theLabelHasRoomForALongAddressAndNamesTheLetter() throws Exception {
        String address = "样例省青石市某某经济技术开发区某某街道某某社区某某大道一千二百三十四号某某花园二十五号楼三单元一千六百零二室 123456";
        Letter receipt = receipt(anApplication().byPost());
        database.sql("update applicant set address = ? where request = ?").params(address, receipt.request()).update();

        try (PDDocument label = Loader.loadPDF(ask("registrar", page + "/label.pdf").getResponse().getContentAsByteArray())) {
            String said = new PDFTextStripper().getText(label).replaceAll("[\\s　]", "");
            assertThat(label.getNumberOfPages()).isEqualTo(1);
            assertThat(label.getPage(0).getMediaBox().getWidth()).isBetween(283f, 284f);
            assertThat(said).contains("123456", "一千六百零二室", receipt.recipientName() + "收",
                    receipt.number().replaceAll("\\s", "")).doesNotContain("—1—");
        }
    }

    private Letter receipt(Applications application) {
        CaseInHand request = aCase(application);
        correspondence.issueReceipt(request.number());
        Letter receipt = letters.ofRequest(request.number()).get(0);
        page = desk(request) + "/letters/" + receipt.id();
        return receipt;
    }

    private void record(String action, String... fields) throws Exception {
        MvcResult answer = send("registrar", page + "/delivery", all(action, fields));
        assertThat(answer.getFlashMap().get("refusal")).isNull();
        assertThat(answer.getFlashMap().get("done")).isEqualTo("已登记。");
    }

    private String refusal(String action, String... fields) throws Exception {
        MvcResult answer = send("registrar", page + "/delivery", all(action, fields));
        String refusal = (String) answer.getFlashMap().get("refusal");
        String shown = text(as("registrar", get(page).flashAttrs(answer.getFlashMap())));
        assertThat(shown).contains(refusal);
        return refusal;
    }

    private int scanned(String action, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(page + "/delivery");
        request.file(new MockMultipartFile("scan", "回执.pdf", "application/pdf", PDF)).with(csrf());
        String[] all = all(action, fields);
        for (int i = 0; i < all.length; i += 2) {
            request.param(all[i], all[i + 1]);
        }
        return status(as("registrar", request));
    }

    private static String[] all(String action, String... fields) {
        return Stream.concat(Stream.of("action", action), List.of(fields).stream())
                .toArray(String[]::new);
    }
}

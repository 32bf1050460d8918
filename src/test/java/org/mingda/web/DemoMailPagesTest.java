package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@MingdaTest
class DemoMailPagesTest {

    private static final String HOSTILE = "O'Brien 䶮 \"{}'<script>alert(1)</script>";

    @Autowired JavaMailSender sender;
    @Autowired DemoMailbox mailbox;
    MockMvc browser;

    @BeforeEach
    void aMailWithFiles(@Autowired WebApplicationContext product) throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(product).build();
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(mail, true, "UTF-8");
        letter.setFrom("office@example.cn");
        letter.setTo("obrien@example.cn");
        letter.setSubject(HOSTILE);
        letter.setSentDate(Date.from(Instant.parse("2026-09-18T16:30:00Z")));
        letter.setText("正文 " + HOSTILE, "<p>正文</p><script>alert(2)</script>");
        letter.addAttachment("答复书.pdf", bytes("%PDF-1.7"), "application/pdf");
        letter.addAttachment("page.html", bytes("<script>alert(3)</script>"), "text/html");
        sender.send(mail);
    }

    @Test
    void theMailboxListsMailInBeijingTimeAndShowsHostileTextAsText() throws Exception {
        browser.perform(get("/demo/mail"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-09-19 00:30")))
                .andExpect(content().string(containsString("O&#39;Brien 䶮 &quot;{}&#39;&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script"))));
    }

    @Test
    void theNewestMailComesFirst() throws Exception {
        MimeMessage later = sender.createMimeMessage();
        later.setRecipients(MimeMessage.RecipientType.TO, "a@example.cn");
        later.setSubject("后来的邮件", "UTF-8");
        later.setSentDate(Date.from(Instant.parse("2026-09-20T00:00:00Z")));
        later.setText("。", "UTF-8");
        sender.send(later);

        String page = browser.perform(get("/demo/mail")).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.indexOf("后来的邮件")).isPositive().isLessThan(page.indexOf("Brien"));
    }

    @Test
    void htmlIsShownOnlyInAFrameThatMayDoNothing() throws Exception {
        browser.perform(get("/demo/mail/" + id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<iframe sandbox=\"\"")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(2)")))
                .andExpect(content().string(not(containsString("<script"))));
    }

    @Test
    void aPdfOpensUnderItsChineseName() throws Exception {
        browser.perform(get("/demo/mail/" + id() + "/files/0"))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Disposition", containsString("%E7%AD%94%E5%A4%8D%E4%B9%A6.pdf")))
                .andExpect(content().string("%PDF-1.7"));
    }

    @Test
    void anyOtherFileIsSavedAndNotRun() throws Exception {
        browser.perform(get("/demo/mail/" + id() + "/files/1"))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void whatIsNotThereIsUnknown() throws Exception {
        browser.perform(get("/demo/mail/none")).andExpect(status().isNotFound());
        browser.perform(get("/demo/mail/" + id() + "/files/9")).andExpect(status().isNotFound());
    }

    @Test
    void inRealUseThereIsNoSuchMailbox() throws Exception {
        MockMvc office = MockMvcBuilders.standaloneSetup(new DemoMailPages(Optional.empty())).build();

        office.perform(get("/demo/mail")).andExpect(status().isNotFound());
        office.perform(get("/demo/mail/x/files/0")).andExpect(status().isNotFound());
    }

    private String id() {
        List<DemoMail> mails = mailbox.mails().stream().map(DemoMail::of).toList();
        return mails.get(0).id();
    }

    private static ByteArrayResource bytes(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }
}

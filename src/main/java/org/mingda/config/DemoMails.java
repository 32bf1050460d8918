package org.mingda.config;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.mingda.intake.mail.IncomingMails;
import org.mingda.intake.mail.MailState;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** A few mails of invented people to the invented agency, sent once: a request, one as HTML, one nobody wrote, one spam. */
@Component
@Conditional(OnMailCatcher.class)
@ConditionalOnProperty(name = "mingda.demo.requests", matchIfMissing = true)
@Order(40)
class DemoMails implements ApplicationRunner {

    private final IncomingMails mails;
    private final JavaMailSender sender;

    DemoMails(IncomingMails mails, JavaMailSender sender) {
        this.mails = mails;
        this.sender = sender;
    }

    @Override
    public void run(ApplicationArguments arguments) throws MessagingException {
        for (MailState state : MailState.values()) {
            if (!mails.of(DemoHouse.AGENCY, state, 1).isEmpty()) {
                return;
            }
        }
        send("request", "ji.yangli@example.test", "信息公开申请：城南区2025年征地补偿标准", "申请人：纪样例\n证件号码：见附件\n联系电话：000-00000001\n"
                + "通讯地址：青石市城南区样例路101号\n\n我申请公开青石市城南区2025年度征地区片综合地价及青苗补偿标准，请以电子邮件提供。", null, true);
        send("html", "xing.yangli@example.test", "申请公开", "", "<p>您好！我想申请公开<b>北湖片区规划许可证</b>及附图。</p>"
                + "<img src=\"https://tracker.example/pixel.gif\"><p>邢样例</p>", false);
        MimeMessage away = message("auto", "applicant3@example.test", "自动回复：政府信息公开申请答复书", "我正在休假。", null, false);
        away.setHeader("Auto-Submitted", "auto-replied");
        sender.send(away);
        MimeMessage spam = message("spam", "fapiao@spam.example", "代办各类证件", "联系我", null, false);
        spam.setHeader("X-Spam-Flag", "YES");
        sender.send(spam);
    }

    private void send(String id, String from, String subject, String text, String html, boolean file)
            throws MessagingException {
        sender.send(message(id, from, subject, text, html, file));
    }

    private MimeMessage message(String id, String from, String subject, String text, String html, boolean file)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(DemoMailboxes.ADDRESS);
        helper.setSubject(subject);
        helper.setText(html == null ? text : html, html != null);
        if (file) {
            helper.addAttachment("证件说明.txt", new ByteArrayResource("演示用的附件".getBytes(StandardCharsets.UTF_8)));
        }
        message.setHeader("Message-ID", "<demo-" + id + "@example.test>");
        return message;
    }
}

package org.mingda.letter;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.TrackLinks;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes the short mails to applicants, in Chinese and English. They say nothing of what was asked. */
@Component
class ApplicantNoticeMail {

    private final Requests requests;
    private final Agencies agencies;
    private final TrackLinks links;
    private final JavaMailSender sender;
    private final MailSettings settings;
    private final PortalSettings portal;

    ApplicantNoticeMail(Requests requests, Agencies agencies, TrackLinks links, JavaMailSender sender,
            MailSettings settings, PortalSettings portal) {
        this.requests = requests;
        this.agencies = agencies;
        this.links = links;
        this.sender = sender;
        this.settings = settings;
        this.portal = portal;
    }

    /** Sends it; a link for an unknown number or another address than the one on file is quietly nothing. */
    void send(ApplicantNotice notice) {
        Optional<Request> found = requests.find(notice.number());
        switch (notice.kind()) {
            case CONTACT_CHANGED -> found.ifPresent(request -> contactChanged(request, notice.email()));
            case LETTER_WAITS -> found.ifPresent(request -> letterWaits(request, notice.email()));
            case LINK ->
                    found.ifPresent(request -> onFile(request, notice.email()).ifPresent(email -> link(request, email)));
        }
    }

    private Optional<String> onFile(Request request, String typed) {
        return Optional.ofNullable(requests.applicant(request.number()).email())
                .filter(email -> email.equalsIgnoreCase(typed.strip()));
    }

    private void link(Request request, String email) {
        String address = portal.link("/track/link/" + links.issue(request.number()));
        send(request, email, "查询链接 " + request.number(), """
                请在 %1$d 分钟之内打开下面的链接，查询申请 %2$s。链接只能用一次。
                %3$s

                如果不是您本人要的，不必理会这封邮件：没有这个链接，别人看不到您的申请。

                Open this link within %1$d minutes to see request %2$s. It works once.
                If you did not ask for it, ignore this message."""
                .formatted(TrackLinks.LASTS.toMinutes(), request.number(), address));
    }

    private void contactChanged(Request request, String email) {
        Agency agency = agencies.get(request.agency());
        send(request, email, "联系方式已更改 " + request.number(), """
                申请 %1$s 的联系方式已经更改，今后的文书按新的联系方式送达。

                如果不是您本人更改的，请立即联系%2$s：电话 %3$s，办公时间 %4$s。

                The contact details of request %1$s were changed; letters go to the new ones from now on.
                If it was not you, please call %2$s at once: %3$s."""
                .formatted(request.number(), agency.name(), agency.phone(), agency.officeHours()));
    }

    private void letterWaits(Request request, String email) {
        Agency agency = agencies.get(request.agency());
        send(request, email, "有文书待下载 " + request.number(), """
                申请 %1$s 有一份文书等您下载。请打开 %2$s，输入申请编号和查询码。
                您选择了网上下载，下载之日为送达之日。打不开的，请联系%3$s：电话 %4$s。

                A letter about request %1$s waits for you at %2$s.
                Open it with the request number and the access code; the day you download it counts as its delivery."""
                .formatted(request.number(), portal.link("/track"), agency.name(), agency.phone()));
    }

    private void send(Request request, String email, String subject, String text) {
        sender.send(message -> fill(message, agencies.get(request.agency()).name(), email, subject, text));
    }

    private void fill(MimeMessage message, String agency, String to, String subject, String text) throws Exception {
        MailAddress.require(to);
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(MailAddress.of(settings.from(), agency));
        helper.setTo(to);
        helper.setSubject(MailAddress.subject(subject));
        helper.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
    }
}

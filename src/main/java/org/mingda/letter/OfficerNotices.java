package org.mingda.letter;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.request.CaseClock;
import org.mingda.request.DeadlineWatch;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices to the people inside (内部提醒): due soon, overdue, withdrawn. They name the request, not the applicant. */
@Component
public class OfficerNotices {

    private final Requests requests;
    private final CaseClock caseClock;
    private final DeadlineWatch watch;
    private final People people;
    private final JavaMailSender mail;
    private final MailSettings settings;

    OfficerNotices(Requests requests, CaseClock caseClock, DeadlineWatch watch, People people, JavaMailSender mail,
            MailSettings settings) {
        this.requests = requests;
        this.caseClock = caseClock;
        this.watch = watch;
        this.people = people;
        this.mail = mail;
        this.settings = settings;
    }

    /** Warns the handlers, on warning days only. */
    @Transactional
    public void dueSoon(String number) {
        if (watch.warnToday(number)) {
            LocalDate due = caseClock.read(number).due();
            send(handlers(number), "临期提醒：" + number + " 应于 " + due + " 前答复",
                    "申请 " + number + " 的答复期限是 " + due + "，还剩 " + caseClock.read(number).left() + " 个工作日，请抓紧办理。");
        }
    }

    /** Tells supervisors and handlers, every working day after the due date. */
    @Transactional
    public void overdue(String number) {
        if (watch.escalateToday(number)) {
            LocalDate due = caseClock.read(number).due();
            send(Stream.concat(people.inRole(Role.SUPERVISOR).stream(), handlers(number).stream()).toList(),
                    "逾期督办：" + number + " 已超过答复期限", "申请 " + number + " 应于 " + due + " 前答复，至今未答复，请立即处理。");
        }
    }

    /** The applicant has withdrawn: nobody needs to go on. */
    public void withdrawn(String number) {
        send(handlers(number), "申请人撤回：" + number, "申请 " + number + " 已由申请人撤回，不需要继续办理。");
    }

    private List<Person> handlers(String number) {
        Request request = requests.get(number);
        return request.unit() == null ? people.inRole(Role.REGISTRAR) : people.inUnit(request.unit());
    }

    private void send(List<Person> to, String subject, String text) {
        to.stream().map(Person::email).filter(email -> email != null && !email.isBlank()).distinct()
                .forEach(email -> mail.send(message -> fill(message, email, subject, text)));
    }

    private void fill(MimeMessage message, String to, String subject, String text) throws Exception {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(text);
    }
}

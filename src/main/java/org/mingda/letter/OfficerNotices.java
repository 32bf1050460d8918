package org.mingda.letter;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.law.ClockReading;
import org.mingda.request.CaseClock;
import org.mingda.request.DeadlineWatch;
import org.mingda.request.DueDateChange;
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
            ClockReading reading = caseClock.read(number);
            send(handlers(number), "临期提醒：" + number + " 应于 " + reading.due() + " 前答复", "申请 " + number
                    + " 的答复期限是 " + reading.due() + "，还剩 " + reading.left() + " 个工作日，请抓紧办理。");
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

    /** One message a person about all their requests whose due dates a change of the calendar moved; returns how many. */
    public int dueDatesMoved(int year, List<DueDateChange> changes) {
        Map<String, StringBuilder> byAddress = new TreeMap<>();
        for (DueDateChange change : changes) {
            String line = change.number() + "：" + change.before() + " → " + change.after() + "\n";
            addresses(handlers(change.number())).forEach(to ->
                    byAddress.computeIfAbsent(to, first -> new StringBuilder()).append(line));
        }
        byAddress.forEach((to, lines) -> send(to, year + "年节假日安排已载入，有案件的答复期限变化",
                "以下案件的答复期限已重新计算（原期限 → 现期限）：\n" + lines));
        return byAddress.size();
    }

    private List<Person> handlers(String number) {
        Request request = requests.get(number);
        return request.unit() == null ? people.inRole(Role.REGISTRAR) : people.inUnit(request.unit());
    }

    private void send(List<Person> to, String subject, String text) {
        addresses(to).forEach(email -> send(email, subject, text));
    }

    private void send(String to, String subject, String text) {
        mail.send(message -> fill(message, to, subject, text));
    }

    private static List<String> addresses(List<Person> people) {
        return people.stream().map(Person::email).filter(email -> email != null && !email.isBlank()).distinct()
                .toList();
    }

    private void fill(MimeMessage message, String to, String subject, String text) throws Exception {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(text);
    }
}

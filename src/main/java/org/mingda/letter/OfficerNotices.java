package org.mingda.letter;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.account.Unit;
import org.mingda.request.DeadlineWatch;
import org.mingda.request.DueDateChange;
import org.mingda.request.OpenDeadline;
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
    private final DeadlineWatch watch;
    private final People people;
    private final Agencies agencies;
    private final JavaMailSender mail;
    private final MailSettings settings;

    OfficerNotices(Requests requests, DeadlineWatch watch, People people, Agencies agencies,
            JavaMailSender mail, MailSettings settings) {
        this.requests = requests;
        this.watch = watch;
        this.people = people;
        this.agencies = agencies;
        this.mail = mail;
        this.settings = settings;
    }

    /** Warns of every last day that is near, on warning days only, and escalates those past but the reply's own. */
    @Transactional
    public void morning(String number) {
        watch.warnToday(number).forEach(notice -> warn(number, notice));
        watch.escalateOthersToday(number).forEach(notice -> escalate(number, notice));
    }

    /** Tells supervisors and handlers, every working day after the reply's due date. */
    @Transactional
    public void overdue(String number) {
        watch.escalateReplyToday(number).forEach(notice -> escalate(number, notice));
    }

    private void warn(String number, DeadlineWatch.Notice notice) {
        OpenDeadline deadline = notice.deadline();
        send(keepers(number, deadline), "临期提醒：" + number + " 应于 " + deadline.dueOn() + " 前"
                        + DeadlineWords.what(deadline), "申请 " + number + " 的" + named(deadline) + "是 " + deadline.dueOn()
                        + "，" + (notice.days() == 0 ? "今天到期" : "还剩 " + notice.days() + " 个工作日") + "，请抓紧办理。");
    }

    private void escalate(String number, DeadlineWatch.Notice notice) {
        OpenDeadline deadline = notice.deadline();
        send(Stream.concat(inRole(number, Role.SUPERVISOR).stream(), keepers(number, deadline).stream()).toList(),
                "逾期督办：" + number + " 已超过" + DeadlineWords.what(deadline) + "期限", "申请 " + number + " 的"
                        + named(deadline) + "是 " + deadline.dueOn() + "，至今未办，已逾期 " + notice.days()
                        + " 个工作日，请立即处理。");
    }

    private String named(OpenDeadline deadline) {
        String unit = deadline.name().equals(OpenDeadline.UNIT_SEARCH)
                ? agencies.unit(deadline.subject()).map(Unit::name).orElse("") : "";
        return unit + DeadlineWords.inFull(deadline);
    }

    /** Who can keep it: a unit its own, the registrars what they asked of the applicant, the handlers the rest. */
    private List<Person> keepers(String number, OpenDeadline deadline) {
        return switch (deadline.name()) {
            case OpenDeadline.UNIT_SEARCH -> people.inUnit(deadline.subject());
            case OpenDeadline.CLARIFICATION_NOTICE, "clarification-answer", "reasons-answer" ->
                    inRole(number, Role.REGISTRAR);
            default -> handlers(number);
        };
    }

    /** Whoever asked for more time learns that nobody decided before the due date passed. */
    public void extensionLapsed(String number, String asker) {
        send(people.find(asker).stream().toList(), "延期申请已失效：" + number, "您为申请 " + number
                + " 提出的延期没有在原答复期限届满前审批，已经失效（《政府信息公开条例》第三十三条）。答复期限不变，请立即处理。");
    }

    /** The applicant has withdrawn: nobody needs to go on. */
    public void withdrawn(String number) {
        send(handlers(number), "申请人撤回：" + number, "申请 " + number + " 已由申请人撤回，不需要继续办理。");
    }

    /** One message to the new person, or to all of the new unit, about what was handed over; none about nothing. */
    public void handedOver(String person, String unit, List<String> numbers, String reason) {
        if (!numbers.isEmpty()) {
            send(person == null ? people.inUnit(unit) : people.find(person).stream().toList(),
                    "移交办理：" + numbers.size() + " 件申请已移交给您" + (person == null ? "所在机构" : ""),
                    "以下申请已移交给您" + (person == null ? "所在机构" : "") + "办理，请到任务列表查看。\n理由：" + reason + "\n"
                            + String.join("\n", numbers));
        }
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
        return request.unit() == null ? inRole(number, Role.REGISTRAR) : people.inUnit(request.unit());
    }

    private List<Person> inRole(String number, Role role) {
        return people.inRole(requests.get(number).agency(), role);
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

package org.mingda.letter.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.account.Unit;
import org.mingda.letter.LetterDraft;
import org.mingda.letter.ReplyDrafts;
import org.mingda.request.DeadlineWatch;
import org.mingda.request.DueDateChange;
import org.mingda.request.OpenDeadline;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices to the people inside (内部提醒): due soon, overdue, sent back, third party answered and others. They name the request, not the applicant. */
@Component
public class OfficerNotices {

    private final Requests requests;
    private final DeadlineWatch watch;
    private final People people;
    private final Agencies agencies;
    private final NoticeBook book;
    private final ReplyDrafts drafts;

    OfficerNotices(Requests requests, DeadlineWatch watch, People people, Agencies agencies,
            NoticeBook book, ReplyDrafts drafts) {
        this.requests = requests;
        this.watch = watch;
        this.people = people;
        this.agencies = agencies;
        this.book = book;
        this.drafts = drafts;
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
        book.order(keepers(number, deadline), NoticeKind.DUE_SOON, number,
                "临期提醒：" + number + " 应于 " + deadline.dueOn() + " 前" + DeadlineWords.what(deadline),
                "申请 " + number + " 的" + named(deadline) + "是 " + deadline.dueOn() + "，"
                        + (notice.days() == 0 ? "今天到期" : "还剩 " + notice.days() + " 个工作日") + "，请抓紧办理。");
    }

    private void escalate(String number, DeadlineWatch.Notice notice) {
        OpenDeadline deadline = notice.deadline();
        book.order(Stream.concat(inRole(number, Role.SUPERVISOR).stream(), keepers(number, deadline).stream()).toList(),
                NoticeKind.OVERDUE, number, "逾期督办：" + number + " 已超过" + DeadlineWords.what(deadline) + "期限",
                "申请 " + number + " 的" + named(deadline) + "是 " + deadline.dueOn() + "，至今未办，已逾期 " + notice.days()
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
        book.order(people.find(asker).stream().toList(), NoticeKind.OTHER, number, "延期申请已失效：" + number, "您为申请 " + number
                + " 提出的延期没有在原答复期限届满前审批，已经失效（《政府信息公开条例》第三十三条）。答复期限不变，请立即处理。");
    }

    /** The applicant has withdrawn: nobody needs to go on. */
    public void withdrawn(String number) {
        book.order(handlers(number), NoticeKind.OTHER, number, "申请人撤回：" + number, "申请 " + number + " 已由申请人撤回，不需要继续办理。");
    }

    /** One message to the new person, or to all of the new unit, about what was handed over; none about nothing. */
    public void handedOver(String person, String unit, List<String> numbers, String reason) {
        if (!numbers.isEmpty()) {
            book.order(person == null ? people.inUnit(unit) : people.find(person).stream().toList(), NoticeKind.OTHER,
                    numbers.size() == 1 ? numbers.get(0) : null, "移交办理：" + numbers.size() + " 件申请已移交给您" + (person == null ? "所在机构" : ""),
                    "以下申请已移交给您" + (person == null ? "所在机构" : "") + "办理，请到任务列表查看。\n理由：" + reason + "\n"
                            + String.join("\n", numbers));
        }
    }

    /** One message a person about all their requests whose due dates a change of the calendar moved; returns how many. */
    public int dueDatesMoved(int year, List<DueDateChange> changes) {
        Map<Person, StringBuilder> byPerson = new LinkedHashMap<>();
        for (DueDateChange change : changes) {
            String line = change.number() + "：" + change.before() + " → " + change.after() + "\n";
            handlers(change.number()).forEach(person ->
                    byPerson.computeIfAbsent(person, first -> new StringBuilder()).append(line));
        }
        byPerson.forEach((person, lines) -> book.order(List.of(person), NoticeKind.OTHER, null,
                year + "年节假日安排已载入，有案件的答复期限变化", "以下案件的答复期限已重新计算（原期限 → 现期限）：\n" + lines));
        return byPerson.size();
    }

    /** The reply was sent back by review or signature; whoever drafted it learns of it, and finds the reason in the file. */
    public void sentBack(String number) {
        book.order(drafters(number), NoticeKind.SENT_BACK, number, "答复退回：" + number,
                "申请 " + number + " 的答复没有通过，已退回修改，理由见案件页面的办理记录。");
    }

    /** A letter that an officer wrote (另制文书) was sent back; its author finds the reason on the page of his letters. */
    public void letterSentBack(LetterDraft draft) {
        String number = draft.request();
        book.order(people.find(draft.author()).stream().toList(), NoticeKind.SENT_BACK, number, "文书退回：" + number,
                "您为申请 " + number + " 拟制的《" + draft.title() + "》没有通过审签，已退回。理由见案件页面的“另制文书”。");
    }

    /** A letter that an officer wrote waited for the head when the request went past it; nobody will send it. */
    public void letterDropped(LetterDraft draft, String reason) {
        String number = draft.request();
        book.order(people.find(draft.author()).stream().toList(), NoticeKind.SENT_BACK, number, "文书不再制发：" + number,
                "您为申请 " + number + " 拟制的《" + draft.title() + "》还在审签，没有发出。" + reason);
    }

    /** A third party has said whether it agrees. */
    public void thirdPartyAnswered(String number) {
        book.order(handlers(number), NoticeKind.THIRD_PARTY_ANSWERED, number, "第三方已答复：" + number,
                "申请 " + number + " 征求意见的第三方已经答复，请到任务列表继续办理。");
    }

    private List<Person> drafters(String number) {
        return drafts.latest(number).flatMap(draft -> people.find(draft.drafter())).map(List::of)
                .orElseGet(() -> handlers(number));
    }

    private List<Person> handlers(String number) {
        Request request = requests.get(number);
        return request.unit() == null ? inRole(number, Role.REGISTRAR) : people.inUnit(request.unit());
    }

    private List<Person> inRole(String number, Role role) {
        return people.inRole(requests.get(number).agency(), role);
    }
}

package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what an applicant answers to a question; the reply period runs anew from that day (Article 30). */
@Component
public class ReceiveAnswer {

    /** How an answer comes that an officer records. */
    public enum Way {
        EMAIL, POST, COUNTER
    }

    private final Requests requests;
    private final Ledger ledger;
    private final Answers answers;
    private final Attachments attachments;
    private final CaseClock caseClock;
    private final ClockChange clockChange;
    private final RequestProcess process;

    ReceiveAnswer(Requests requests, Ledger ledger, Answers answers, Attachments attachments, CaseClock caseClock,
            ClockChange clockChange, RequestProcess process) {
        this.requests = requests;
        this.ledger = ledger;
        this.answers = answers;
        this.attachments = attachments;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
        this.process = process;
    }

    /** The applicant answers on the portal, once and until the last day; whoever is later turns to an officer. */
    @Transactional
    public void onPortal(String number, String text, List<UUID> files) {
        requests.lockOpen(number);
        AskedQuestion asked = waiting(number);
        if (asked.lateOn(caseClock.today())) {
            throw new UseCaseRefused("提交" + asked.question().label + "的最后一日 " + asked.answerBy() + " 已过。");
        }
        receive(number, asked, text, caseClock.today(), "portal", "", "applicant");
        files.forEach(file -> attachments.add(number, file, "applicant"));
        process.answerReceived(number, asked.question());
    }

    /**
     * An officer records an answer on paper or by e-mail.
     *
     * @param lateReason the good reason that the registrar accepts for a late answer; blank when there is none
     */
    @Transactional
    public void recorded(String number, String text, LocalDate on, Way way, String lateReason, String actor) {
        requests.lockOpen(number);
        AskedQuestion asked = waiting(number);
        if (on.isAfter(caseClock.today()) || on.isBefore(asked.askedOn())) {
            throw new UseCaseRefused("收到" + asked.question().label + "之日应当在告知书作出之日 " + asked.askedOn() + " 至今天之间。");
        }
        if (asked.lateOn(on) && lateReason.isBlank()) {
            throw new UseCaseRefused("收到之日晚于最后一日 " + asked.answerBy() + "：申请人有正当理由的，请写明理由；没有的，不要登记，"
                    + "系统会记录逾期（" + asked.question().article + "）。");
        }
        receive(number, asked, text, on, way.name().toLowerCase(Locale.ROOT), lateReason, actor);
    }

    /** An officer takes a mail for the answer: recorded like any other, and the work goes on at once. */
    @Transactional
    public void byMail(String number, String text, LocalDate on, String lateReason, String actor) {
        AskedQuestion asked = waiting(number);
        recorded(number, text, on, Way.EMAIL, lateReason, actor);
        process.answerReceived(number, asked.question());
    }

    private AskedQuestion waiting(String number) {
        return answers.waiting(number).orElseThrow(() -> new UseCaseRefused("申请人已经答复，或者没有要求申请人答复，不能再登记。"));
    }

    private void receive(String number, AskedQuestion asked, String text, LocalDate on, String way, String lateReason,
            String actor) {
        if (text.isBlank()) {
            throw new UseCaseRefused("请填写申请人" + asked.question().label + "的内容。");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", text);
        data.put("answerWay", way);
        data.put("lateReason", lateReason);
        ledger.append(number, asked.question().answered, on, actor, data);
        clockChange.record(number);
    }
}

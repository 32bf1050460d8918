package org.mingda.intake.mail;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.intake.Accepted;
import org.mingda.intake.Application;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.request.ApplicationElement;
import org.mingda.request.JoinMail;
import org.mingda.request.OfficeTime;
import org.mingda.request.ReceiveAnswer;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.Submission;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the registrar does with a mail; everything the machine decided can be decided otherwise here. */
@Component
public class MailDesk {

    private final IncomingMails mails;
    private final MailConfirmations confirmations;
    private final TakeInMail takeIn;
    private final SubmitRequest submitRequest;
    private final JoinMail joinMail;
    private final ReceiveAnswer receiveAnswer;
    private final Requests requests;

    MailDesk(IncomingMails mails, MailConfirmations confirmations, TakeInMail takeIn, SubmitRequest submitRequest,
            JoinMail joinMail, ReceiveAnswer receiveAnswer, Requests requests) {
        this.mails = mails;
        this.confirmations = confirmations;
        this.takeIn = takeIn;
        this.submitRequest = submitRequest;
        this.joinMail = joinMail;
        this.receiveAnswer = receiveAnswer;
        this.requests = requests;
    }

    /**
     * Makes a request of a mail, once; its files and the mail itself go with it.
     *
     * @param application checked before
     * @param missing what the applicant left out; he is asked for it (Articles 29 and 30)
     */
    @Transactional
    public String take(UUID id, Application application, List<ApplicationElement> missing, String officer) {
        IncomingMail mail = locked(id);
        refuseUnless(mail.state() == MailState.DRAFT, "这封邮件已经处理过（" + mail.state().label() + "），不能再作为新申请受理。"
                + "确需受理的，请先移回“待处理”。");
        Submission submission = application.submission(Channel.EMAIL, receivedOn(mail), officer)
                .recorded(evidence(mail), missing);
        Accepted accepted = submitRequest.submit("mail:" + id, submission, takeIn.joined(mail, "", null).files());
        mails.decide(id, MailKind.REQUEST, MailState.TAKEN, "", accepted.number(), officer);
        mails.answers(id).stream().filter(answer -> answer.state() == MailState.JOINED && answer.request() == null)
                .forEach(answer -> joinToo(answer, accepted.number(), officer));
        confirmations.tellNumber(mail, accepted.number(), accepted.accessCode());
        return accepted.number();
    }

    /** The day on which both sides had confirmed; before that the day of arrival, which registration will correct. */
    private LocalDate receivedOn(IncomingMail mail) {
        LocalDate arrived = OfficeTime.day(mail.receivedAt());
        LocalDate confirmed = mail.applicantConfirmedOn();
        return confirmed == null || confirmed.isBefore(arrived) ? arrived : confirmed;
    }

    private void joinToo(IncomingMail answer, String number, String officer) {
        LocalDate confirmedOn = mails.find(answer.about()).map(IncomingMail::applicantConfirmedOn).orElse(null);
        joinMail.join(number, takeIn.joined(answer, answer.reason(), confirmedOn), officer);
        mails.decide(answer.id(), answer.kind(), MailState.JOINED, answer.reason(), number, officer);
    }

    /** Evidence for the receipt date, by the keys of {@code rules/channel-evidence.csv}. */
    public Map<String, String> evidence(IncomingMail mail) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("mail-arrived-on", OfficeTime.day(mail.receivedAt()).toString());
        confirmations.askedOn(mail.id()).ifPresent(day -> evidence.put("agency-confirmed-on", day.toString()));
        if (mail.applicantConfirmedOn() != null) {
            evidence.put("applicant-confirmed-on", mail.applicantConfirmedOn().toString());
            evidence.put("confirmed-how", "申请人回信确认");
        }
        return evidence;
    }

    /** Puts a mail to a request of the same agency. */
    @Transactional
    public void join(UUID id, String typed, String officer) {
        IncomingMail mail = locked(id);
        String number = RequestNumbers.in(typed).stream().findFirst().orElse(typed.strip());
        Request request = requests.find(number).filter(found -> found.agency().equals(mail.agency()))
                .orElseThrow(() -> new UseCaseRefused("没有编号为“" + number + "”的申请，请核对编号。"));
        refuseUnless(mail.state() != MailState.TAKEN, "这封邮件已作为申请 " + mail.request() + " 受理，不能再并入其他申请。");
        refuseUnless(mail.state() != MailState.JOINED || !number.equals(mail.request()), "这封邮件已经并入申请 " + number + "。");
        joinMail.join(request.number(), takeIn.joined(mail, "登记岗核对后并入", null), officer);
        mails.decide(id, MailKind.ANSWER, MailState.JOINED, "登记岗核对后并入", number, officer);
    }

    /** Records a joined mail as the answer that its request waits for (Articles 30 and 35). */
    @Transactional
    public void answer(UUID id, String text, LocalDate on, String lateReason, String officer) {
        IncomingMail mail = locked(id);
        refuseUnless(mail.state() == MailState.JOINED && mail.request() != null, "请先把邮件并入申请，再登记为答复。");
        refuseUnless(on != null, "请填写收到答复的日期。");
        receiveAnswer.byMail(mail.request(), text, on, lateReason, officer);
        mails.decide(id, MailKind.ANSWER, MailState.JOINED, mail.reason(), mail.request(), officer);
    }

    /** Moves a mail elsewhere at the desk. What a request's ledger says of it stays there. */
    @Transactional
    public void move(UUID id, MailState to, String reason, String officer) {
        IncomingMail mail = locked(id);
        refuseUnless(List.of(MailState.DRAFT, MailState.SET_ASIDE, MailState.DISMISSED).contains(to), "请选择移到哪里。");
        refuseUnless(mail.state() != MailState.TAKEN, "这封邮件已作为申请 " + mail.request() + " 受理，不能再移走。");
        refuseUnless(mail.state() != to, "这封邮件已经在“" + to.label() + "”。");
        refuseUnless(to == MailState.DRAFT || !reason.isBlank(), "请写明理由，以后查阅要用。");
        mails.decide(id, to == MailState.DRAFT ? MailKind.REQUEST : mail.kind(), to, reason, null, officer);
    }

    /** The registrar has seen what was joined. */
    @Transactional
    public void seen(UUID id, String officer) {
        IncomingMail mail = locked(id);
        refuseUnless(mail.state() == MailState.JOINED, "只有已并入的来信需要标为已阅。");
        mails.decide(id, mail.kind(), mail.state(), mail.reason(), mail.request(), officer);
    }

    /** Asks the sender once more, or for the first time when that was not done by itself. */
    @Transactional
    public void ask(UUID id) {
        IncomingMail mail = locked(id);
        refuseUnless(mail.state() == MailState.DRAFT || mail.state() == MailState.TAKEN, "只向待处理、已受理的邮件的发件人请求确认。");
        refuseUnless(!mail.sender().isEmpty(), "邮件没有发件人地址，请用其他方式与申请人确认。");
        confirmations.askAnyway(mail);
    }

    /** The registrar reads an answer as the confirmation; its day counts, also for a request that was made meanwhile. */
    @Transactional
    public void confirmedBy(UUID answer, String officer) {
        IncomingMail mail = locked(answer);
        refuseUnless(mail.about() != null, "这封邮件不是对确认请求的回信。");
        IncomingMail asked = locked(mail.about());
        if (asked.state() == MailState.TAKEN && asked.applicantConfirmedOn() == null) {
            joinMail.join(asked.request(), takeIn.confirming(mail), officer);
        }
        mails.confirmed(mail.about(), OfficeTime.day(mail.receivedAt()), answer);
        mails.decide(answer, mail.kind(), mail.state(), mail.reason(), mail.request(), officer);
    }

    private IncomingMail locked(UUID id) {
        return mails.locked(id).orElseThrow(() -> new UseCaseRefused("没有这封邮件。"));
    }
}

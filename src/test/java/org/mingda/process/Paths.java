package org.mingda.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingda.account.People;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.letter.notice.SendNotices;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Requests;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Applications;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What every path through the models needs: people who work a request step by step, and the office's time. */
abstract class Paths {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Workbench workbench;

    @Autowired
    SampleSteps steps;

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    ExtendDeadline extendDeadline;

    @Autowired
    WithdrawRequest withdrawRequest;

    @Autowired
    Requests requests;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseClock caseClock;

    @Autowired
    Letters letters;

    @Autowired
    SendNotices sendNotices;

    @Autowired
    TestClock clock;

    @Autowired
    GreenMail mail;

    @BeforeEach
    void engineAndHouseHaveTheSameTime() {
        init(engine);
        on("2026-09-18");
    }

    @AfterEach
    void engineTimeGoesOn() {
        ClockUtil.reset();
    }

    String textOf(Letter letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letters.pdf(letter.id()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    Letter reply(Case c) {
        return letters.ofRequest(c.number).stream().filter(l -> l.template().startsWith("reply-")).findFirst()
                .orElseThrow();
    }

    Case newCase(Applications application) {
        return new Case(engine, workbench, application.submitTo(submitRequest).number());
    }

    /** A new case that has come to this step by the ordinary course. */
    Case caseAt(String element, Applications application) {
        Case c = newCase(application);
        steps.upTo(c.number, element);
        return c;
    }

    Case registeredCase(Applications application) {
        return caseAt("UserTask_AssignUnit", application);
    }

    Case assignedCase(Applications application) {
        return caseAt("UserTask_SearchRecords", application);
    }

    Case assignedTo(String lead, String... others) {
        Object[] fields = new Object[2 + 2 * others.length];
        fields[0] = "unit";
        fields[1] = lead;
        for (int i = 0; i < others.length; i++) {
            fields[2 + 2 * i] = "coUnit" + (i + 1);
            fields[3 + 2 * i] = others[i];
        }
        return registeredCase(anApplication()).complete("UserTask_AssignUnit", "registrar", fields);
    }

    /** A unit's people record that they searched in vain. */
    void searched(Case c, String unit, String person) {
        workbench.complete(searchTask(c, unit), person, searchDone());
    }

    Map<String, Object> searchDone() {
        return Map.of("searchOutcome", "done", "systems", "综合档案室", "keywords", "用地批复", "searchPeriod", "2019年至今",
                "searchedBy", "程样", "searchedOn", caseClock.today().toString(), "searchFindings", "没有找到");
    }

    Task searchTask(Case c, String unit) {
        return workbench.tasks(c.number, "UserTask_SearchRecords").stream()
                .filter(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                        .anyMatch(link -> People.groupOf(unit).equals(link.getGroupId())))
                .findFirst().orElseThrow(() -> new AssertionError(unit + " has no search of " + c.number));
    }

    Case searchedCase(Applications application) {
        return caseAt("UserTask_RecordFindings", application);
    }

    Case consultedCase(String thirdParties) {
        Case c = searchedCase(anApplication());
        on("2026-09-23");
        steps.take(c.number, "UserTask_RecordFindings", "restriction", "third-party", "thirdParties", thirdParties,
                "consultedInformation", "建筑设计方案");
        return c;
    }

    /** Drafted and reviewed: the head's signature is next. */
    Case draftedCase(Applications application) {
        return caseAt("UserTask_ApproveReply", application);
    }

    void sign(Case c) {
        steps.take(c.number, "UserTask_ApproveReply");
    }

    /** Takes an assigned request to its end by the ordinary course. */
    void answer(Case c) {
        steps.upTo(c.number, "UserTask_ApproveReply");
        sign(c);
    }

    LedgerEntry last(Case c, EventType type) {
        return ledger.latest(c.number, type).orElseThrow();
    }

    Message[] mailsTo(String address) {
        sendNotices.sendDue();
        return Arrays.stream(mail.getReceivedMessages()).filter(m -> recipients(m).contains(address))
                .toArray(Message[]::new);
    }

    static List<String> recipients(Message message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(a -> ((InternetAddress) a).getAddress()).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void on(String day) {
        clock.set(day);
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    static String day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), TestClock.SHANGHAI).toString();
    }
}

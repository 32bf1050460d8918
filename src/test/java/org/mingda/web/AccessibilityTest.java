package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.intake.Accepted;
import org.mingda.intake.Drafts;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.ConsultationLetters;
import org.mingda.letter.Correspondence;
import org.mingda.letter.LetterLinks;
import org.mingda.letter.Letters;
import org.mingda.letter.OrderLetter;
import org.mingda.letter.WriteReply;
import org.mingda.process.SampleSteps;
import org.mingda.publication.Catalogue;
import org.mingda.publication.PublishedLists;
import org.mingda.publication.TypedEntry;
import org.mingda.request.AssignToUnit;
import org.mingda.request.BulkChoice;
import org.mingda.request.BulkOrders;
import org.mingda.request.BulkStep;
import org.mingda.request.ChangeRecords;
import org.mingda.request.ConsultationLinks;
import org.mingda.request.ConsulteeKind;
import org.mingda.request.DecideConsultations;
import org.mingda.request.NamedConsultee;
import org.mingda.request.RequestKind;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Axe;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.mingda.support.Replies;
import org.openqa.selenium.By;
import org.mingda.support.SampleFiles;
import org.mingda.request.StoredFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of {@code accessibility/pages.csv} in a browser: WCAG 2.2 AA, nothing wider than a small phone. */
@MingdaTest
@BrowserTest
class AccessibilityTest {

    private static final List<Row> ROWS = rows();
    /** The officers' login and the mailbox of the demonstration. */
    private static final List<String> CHINESE_ONLY = List.of("/login", "/demo/");
    /** Why each day counts is said in English altogether, even if it were marked. */
    private static final String LEFT_IN_CHINESE = """
            const found = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const part = texts.currentNode.parentElement;
              const named = part.closest('[lang^=zh]') || part.closest('script, textarea, .given');
              const said = texts.currentNode.data;
              const may = !part.closest('.clock') && (named || /[A-Za-z]{3}/.test(said));
              if (/[\\u4e00-\\u9fff]/.test(said) && !may) {
                found.push(texts.currentNode.data.trim());
              }
            }
            return document.documentElement.lang === 'en' ? found : ['lang ' + document.documentElement.lang];
            """;
    /** To look at all of them oneself: {@code -Dlook=all}, then target/screenshots. */
    private static final boolean PICTURES = "all".equals(System.getProperty("look"));

    @LocalServerPort int port;
    @Value("${mingda.demo.password}") String password;
    @Autowired RequestMappingHandlerMapping routes;
    @Autowired Drafts drafts;
    @Autowired SubmitRequest submitRequest;
    @Autowired SampleSteps steps;
    @Autowired DecideConsultations decideConsultations;
    @Autowired ConsultationLetters consultationLetters;
    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired OrderLetter orderLetter;
    @Autowired LetterLinks letterLinks;
    @Autowired ConsultationLinks consultationLinks;
    @Autowired AssignToUnit assignToUnit;
    @Autowired ChangeRecords changeRecords;
    @Autowired WriteReply writeReply;
    @Autowired WithdrawRequest withdrawRequest;
    @Autowired BulkOrders bulkOrders;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired JavaMailSender sender;
    @Autowired DemoMailbox mailbox;
    @Autowired Catalogue catalogue;
    @Autowired StoredFiles storedFiles;
    @Autowired PublishedLists lists;

    private final Map<String, String> names = new HashMap<>();
    private final SoftAssertions soft = new SoftAssertions();

    /** A page: its route, who opens it, and where. */
    private record Row(String route, String who, String address) {

        boolean open() {
            return who.equals("-");
        }
    }

    @Test
    void everyPageHasARow() {
        List<String> pages = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isPage(route.getKey(), route.getValue()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.endsWith(".pdf")).distinct().toList();

        assertThat(pages).hasSizeGreaterThan(25);
        assertThat(ROWS).extracting(Row::route).containsAll(pages);
        assertThat(pages).as("rows of pages that are gone")
                .containsAll(ROWS.stream().map(Row::route).filter(route -> !route.equals("/login")).toList());
    }

    @Test
    void everybodyCanUseThePagesOfApplicants(Browser browser) {
        forApplicants(browser);
        List<Row> pages = ROWS.stream().filter(Row::open).toList();
        pages.forEach(row -> look(browser, row, "", 1280, 320));
        go(browser, "/?large=on");
        assertThat(browser.see(By.cssSelector("html.large")).getCssValue("font-size")).isEqualTo("22px");
        pages.forEach(row -> look(browser, row, "-large", 320));
        go(browser, "/?large=off&lang=en");
        pages.stream().filter(row -> CHINESE_ONLY.stream().noneMatch(row.address()::startsWith))
                .forEach(row -> read(browser, row));
        soft.assertAll();
    }

    @Test
    void everybodyCanUseThePagesOfOfficers(Browser browser) {
        forOfficers();
        ROWS.stream().filter(row -> !row.open()).collect(Collectors.groupingBy(Row::who, LinkedHashMap::new,
                Collectors.toList())).forEach((who, pages) -> {
                    logIn(browser, who);
                    pages.forEach(row -> look(browser, row, "", 1280, 320));
                });
        soft.assertAll();
    }

    /** Axe looks at the first width; at all of them nothing is cut off. */
    private void look(Browser browser, Row row, String mode, int... widths) {
        String page = row.who() + " " + row.address() + mode;
        browser.size(widths[0], 800);
        open(browser, address(row).split(" > ", 2));
        assertThat(browser.driver().findElements(By.tagName("h1"))).as(page).hasSize(1);
        soft.assertThat(browser.driver().getTitle()).as("title of " + page).isNotBlank();
        soft.assertThat(Axe.faults(browser)).as(page).isEmpty();
        for (int width : widths) {
            browser.size(width, 800);
            soft.assertThat(browser.pageWidth()).as("width of " + page + " at " + width)
                    .isLessThanOrEqualTo(width);
            if (PICTURES) {
                browser.screenshot("all" + (page + width).replaceAll("[^A-Za-z0-9-]+", "-"));
            }
        }
    }

    /** In English nothing is left in Chinese but names and what somebody wrote, which say so. */
    private void read(Browser browser, Row row) {
        String page = row.address() + " in English";
        open(browser, address(row).split(" > ", 2));
        soft.assertThat(browser.pageWidth()).as("width of " + page).isLessThanOrEqualTo(320);
        soft.assertThat(((List<?>) browser.driver().executeScript(LEFT_IN_CHINESE))).as(page).isEmpty();
        if (PICTURES) {
            browser.screenshot("all" + page.replaceAll("[^A-Za-z0-9-]+", "-"));
        }
    }

    private void open(Browser browser, String... address) {
        go(browser, address[0]);
        if (address.length > 1) {
            browser.click(By.cssSelector(address[1]));
            browser.see(By.tagName("h1"));
        }
    }

    private void forApplicants(Browser browser) {
        names.put("draft", draft("content", "申请公开2024年农村公路养护资金分配方案。", "kind", "NATURAL", "name", "甄如许",
                "idType", "ID_CARD", "idNumber", "11010519491231002X"));
        names.put("empty", draft("content", "", "kind", "BUSINESS", "name", "", "idType", "", "idNumber", ""));
        Accepted asked = anApplication().submitTo(submitRequest);
        steps.take(asked.number(), "UserTask_RegisterRequest", "registrationOutcome", "clarify", "clarificationPoints",
                "请写明项目名称。", "clarificationAnswerBy", "2026-10-15");
        names.put("asked", asked.number());
        names.put("history", "received=2026-09-18&channel=ORAL&asOf=2026-12-20&events.0.type=consultation-sent"
                + "&events.0.on=2026-09-23&events.0.id=1&events.0.kind=agency&events.1.type=consultation-answered"
                + "&events.1.on=2026-10-12&events.1.id=1&events.2.type=fee-notified&events.2.on=2026-10-21");
        names.put("consulted", consultationLinks.token(consultation()));
        names.put("fetched", link(asked.number()));
        names.put("locked", link(consultation()));
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setTo("somebody@example.test");
        mail.setSubject("接收回执");
        mail.setText("正文");
        sender.send(mail);
        names.put("mail", DemoMail.of(mailbox.mails().get(0)).id());
        go(browser, "/track");
        browser.see(By.id("number")).sendKeys(asked.number());
        browser.see(By.id("accessCode")).sendKeys(asked.accessCode());
        browser.leave(By.cssSelector("main button[type=submit]"));
        publish();
        names.put("done", submit(browser));
    }

    private String draft(String... answers) {
        Map<String, String> all = new HashMap<>(Map.of("agency", "qingshi-land", "formWanted", "ELECTRONIC", "delivery",
                "EMAIL", "email", "applicant@example.test"));
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        if (all.get("content").isEmpty()) {
            all.put("email", "");
        }
        return drafts.start(RequestKind.DISCLOSURE, all, "what");
    }

    private String submit(Browser browser) {
        go(browser, "/apply/" + draft("content", "申请公开某文件。", "kind", "NATURAL", "name", "甄如许", "idType", "ID_CARD",
                "idNumber", "11010519491231002X") + "/check");
        browser.click(By.cssSelector("button[value=submit]"));
        browser.see(By.id("access-code"));
        return browser.driver().getCurrentUrl().replaceAll(".*/", "").replaceAll("\\?.*", "");
    }

    private void publish() {
        if (lists.open(List.of("qingshi-land"), "样例路", "", 1).items().isEmpty()) {
            catalogue.add("qingshi-land", new TypedEntry("样例路改造方案", "样例〔2025〕8号", "licences", "2025-01-01", "2025-01-02", "",
                    "样例路改造的方案"), "registrar");
        }
    }

    private String consultation() {
        String number = anApplication().submitTo(submitRequest).number();
        decideConsultations.decide(number, List.of(new NamedConsultee(
                ConsulteeKind.THIRD_PARTY, "某公司", "company@example.test", "某合同")), "handler");
        consultationLetters.issue(number + "-T1");
        return number + "-T1";
    }

    /** The last part of the link to the first letter of a request or of its consultation. */
    private String link(String number) {
        String address = letterLinks.address(letters.ofRequest(number.replaceFirst("-T1$", "")).get(0));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void forGroups(String waiting) {
        String topic = jdbc.sql("select topic from request_text where request = ?").param(waiting)
                .query(String.class).single();
        names.put("topic", topic);
        names.put("order", String.valueOf(bulkOrders.prepare("qingshi-land", topic, BulkStep.REGISTER,
                new BulkChoice(BulkChoice.Scope.TICKED, List.of(waiting)), people.find("registrar").orElseThrow())));
    }

    private String incomingMail() {
        String id = UUID.randomUUID().toString();
        UUID raw = SampleFiles.stored(storedFiles, "邮件原件.eml", SampleFiles.text("From: a\n\n" + id));
        jdbc.sql("insert into incoming_mail (id, agency, mailbox, folder, message_id, content_hash, raw, sender, sender_name,"
                + " subject, text, defects, received_at, taken_in_at, kind, reason, state) values (?::uuid, 'qingshi-land',"
                + " 'ysqgk@qingshi.example', 'INBOX', '', ?, ?, 'a@example.test', '张三样', '申请', '申请公开某文件。', '',"
                + " now(), now(), 'REQUEST', '', 'DRAFT')").params(id, id, raw).update();
        return id;
    }

    private void forOfficers() {
        Replies replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        names.put("drafted", replies.draft(replies.listed(Replies.given("批复"), Replies.withheld("补偿协议")), "partial"));
        names.put("drafting", replies.draft(replies.assigned(anApplication()), "granted"));
        jdbc.sql("update request set stage = 'DRAFTING' where number = ?").param(names.get("drafting")).update();
        names.put("drawn", replies.listed(Replies.given("许可证")));
        String closed = anApplication().submitTo(submitRequest).number();
        correspondence.issueReceipt(closed);
        withdrawRequest.withdraw(closed, "applicant");
        names.put("closed", closed);
        link(closed);
        names.put("letterPage", closed + "/letters/" + letters.ofRequest(closed).get(0).id());
        String waiting = anApplication().submitTo(submitRequest).number();
        names.put("waiting", waiting);
        names.put("letterDraft", waiting + "/letters/drafts/" + orderLetter.order(waiting, "progress-notice",
                Map.of("progress", "正在检索。"), "handler").id());
        names.put("letter", incomingMail());
        forGroups(anApplication().submitTo(submitRequest).number());
        publish();
    }

    private void logIn(Browser browser, String who) {
        browser.driver().manage().deleteAllCookies();
        go(browser, who.equals("mail-room") ? "/desk/mail-room" : "/desk");
        browser.see(By.name("username")).sendKeys(who);
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.tagName("h1"));
    }

    private void go(Browser browser, String address) {
        browser.go("http://localhost:" + port + address);
    }

    private String address(Row row) {
        String address = row.address();
        for (Map.Entry<String, String> name : names.entrySet()) {
            address = address.replace("{" + name.getKey() + "}", name.getValue());
        }
        return address;
    }

    /** What answers a browser with HTML: no file, no redirect alone, no interface. */
    private static boolean isPage(RequestMappingInfo route, HandlerMethod handler) {
        Method method = handler.getMethod();
        boolean read = route.getMethodsCondition().isEmpty()
                || route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        boolean data = ResponseEntity.class.isAssignableFrom(method.getReturnType())
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                || AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class);
        return read && !data && handler.getBeanType().getPackageName().startsWith("org.mingda");
    }

    private static List<Row> rows() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/accessibility/pages.csv"))) {
            return new ArrayList<>(lines.filter(line -> !line.isBlank() && !line.startsWith("#")).skip(1)
                    .map(line -> line.split("\\s*,\\s*(?=[^,]*$|[a-z-]+\\s*,[^,]*$)"))
                    .map(cells -> new Row(cells[0].strip(), cells[1].strip(),
                            cells[2].strip().equals("-") ? cells[0].strip() : cells[2].strip())).toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.Channel;
import org.mingda.law.Examples;
import org.mingda.law.ReceiptRules;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReceiptEvidence;
import org.mingda.request.Request;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.mingda.request.SplitRequest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The registrar enters what did not come by the portal, and finds it filled in where it is registered. */
class EntryPageTest extends DeskTest {

    private static final String PAGE = "/desk/entry";
    private static final String REGISTER = "UserTask_RegisterRequest";

    @Autowired Requests requests;
    @Autowired Ledger ledger;
    @Autowired Attachments attachments;
    @Autowired ReceiptRules rules;
    @Autowired SplitRequest splitRequest;
    @Autowired TestClock clock;

    private final Map<String, String> typed = new LinkedHashMap<>();

    @BeforeEach
    void anApplicationOnPaper() {
        clock.set("2026-10-09");
        type("key", UUID.randomUUID().toString(), "channel", "COUNTER", "evidence.submitted-on", "2026-10-09",
                "evidence.received-by", "窗口乙", "requestKind", "DISCLOSURE", "content", "申请公开某路段的验收报告。",
                "formWanted", "PAPER", "delivery", "POST", "kind", "NATURAL", "name", "纸上申请人", "idType", "ID_CARD",
                "idNumber", "11010519491231002X", "phone", "13900000000", "address", "青石市样例路9号");
    }

    /** The page understands a day written in another way, which a form of the engine does not. */
    static Stream<Map<String, String>> everyOtherChannel() {
        return Examples.of("receipt").stream().filter(row -> !row.get("channel").equals("portal"))
                .filter(row -> !row.get("why").equals("日期写法"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOtherChannel")
    void aChannelIsEnteredWithItsEvidenceAndRegisteredWithoutTypingItAgain(Map<String, String> example) throws Exception {
        by(example);
        if (!example.get("missing").isEmpty()) {
            String page = text(refused(enter()));
            assertThat(page).contains("href=\"#evidence." + example.get("missing"), "纸上申请人", "申请公开某路段的验收报告。");
            return;
        }
        String number = number(enter());

        assertThat(requests.get(number).receivedOn()).isEqualTo(example.get("received"));
        Map<String, Object> found = prefilled(number);
        register(number);
        Request registered = requests.get(number);
        assertThat(registered.receivedOn()).isEqualTo(example.get("received"));
        assertThat(registered.channel()).isEqualTo(channel(example));
        LedgerEntry entry = ledger.latest(number, EventType.REQUEST_REGISTERED).orElseThrow();
        assertThat(entry.data()).containsAllEntriesOf(found).containsEntry("proposedReceivedOn",
                example.get("received"));
        assertThat(entry.text("receiptRule")).contains(example.get("article"));
    }

    @Test
    void thePageAsksForWhatTheRulesAskFor() throws Exception {
        String page = text(ask("registrar", PAGE));

        rules.all().stream().filter(rule -> rule.channel() != Channel.PORTAL).forEach(rule -> {
            assertThat(page).contains("value=\"" + rule.channel().name() + "\"", rule.label() + "的依据");
            rule.fields().forEach(field -> assertThat(page).contains("name=\"evidence." + field.key() + "\"", field.label()));
        });
        assertThat(page).doesNotContainPattern("name=\"channel\"[^>]*value=\"PORTAL\"").contains("2026年10月9日 星期五", "答复期限至");
    }

    @Test
    void whatIsMissingIsNamedAndTheLetterIsARequestAllTheSame() throws Exception {
        type("idType", "", "idNumber", "", "formWanted", "", "delivery", "", "phone", "", "address", "");

        String page = text(refused(enter()));
        assertThat(page).contains("申请材料缺少以下内容", "asItIs", "#idNumber").doesNotContain("请更正以下各项");

        type("asItIs", "1");
        String number = number(enter());
        assertThat(text(ask("registrar", PAGE + "/done/" + number))).contains("申请材料缺少：身份证明、联系方式、形式要求和获取途径");
        assertThat(List.of("nameGiven", "descriptionGiven")).allSatisfy(field ->
                assertThat(workbench.prefilled(number, REGISTER, field)).isEqualTo("true"));
        assertThat(List.of("identityGiven", "contactGiven", "formGiven")).allSatisfy(field ->
                assertThat(workbench.prefilled(number, REGISTER, field)).isEqualTo("false"));
        register(number, "registrationOutcome", "clarify", "clarificationPoints", "请补充身份证明。",
                "clarificationAnswerBy", "2026-10-30", "identityGiven", false, "contactGiven", false, "formGiven", false);
        assertThat(ledger.latest(number, EventType.CLARIFICATION_DECIDED)).isPresent();
    }

    @Test
    void aNumberThatIsWrongOnPaperIsEnteredAsItStands() throws Exception {
        type("idNumber", "110105194912310021", "name", "");

        refused(enter());
        type("asItIs", "1");

        String number = number(enter());
        assertThat(requests.applicant(number).idNumber()).isEqualTo("110105194912310021");
        assertThat(requests.applicant(number).name()).isEqualTo("（申请人未写明姓名）");
        assertThat(workbench.prefilled(number, REGISTER, "identityGiven")).isEqualTo("false");
    }

    @Test
    void whatBlocksIsSaidInChineseAndNothingThatWasTypedIsLost() throws Exception {
        type("channel", "ORDINARY_POST", "evidence.confirmed-on", "2026-10-10", "evidence.arrived-on", "2026-10-08",
                "evidence.confirmed-how", "电话，本人接听", "content", "", "email", "不是邮箱", "asItIs", "1");

        String page = text(refused(scan("申请书.txt")));

        assertThat(page).contains("“与申请人确认的日期”不能晚于今天，请核对。", "请更正以下各项", "href=\"#content\"", "href=\"#email\"");
        typed.forEach((name, value) -> assertThat(name.equals("asItIs") || page.contains(value)).as(name).isTrue());
        assertThat(page).contains("申请书.txt", "已上传，勿需再选").contains("value=\"ORDINARY_POST\" checked");
    }

    @Test
    void aLetterCannotBeConfirmedBeforeItCame() throws Exception {
        type("channel", "ORDINARY_POST", "evidence.confirmed-on", "2026-10-08", "evidence.arrived-on", "2026-10-09",
                "evidence.confirmed-how", "电话");
        assertThat(text(refused(enter()))).contains("“收到信函的日期”晚于决定收到之日的日期（与申请人确认之日（收到信函当日应当确认））");
    }

    @Test
    void aLetterThatWasNotConfirmedStaysInTheMailRoomsBook() throws Exception {
        type("channel", "ORDINARY_POST", "evidence.confirmed-on", "", "evidence.arrived-on", "2026-10-09",
                "evidence.confirmed-how", "");
        assertThat(text(refused(enter()))).contains("请填写“与申请人确认的日期”", "还没有的，先办这一步再录入；来件留在收发登记中待办。",
                "请填写“确认的方式和接听人”，收到之日要有依据。");
    }

    @Test
    void anUnknownWayInIsNoWayIn() throws Exception {
        for (String channel : List.of("PORTAL", "PIGEON", "")) {
            type("channel", channel);
            assertThat(text(refused(enter()))).contains("请选择申请渠道。");
        }
    }

    @Test
    void thePageSentTwiceMakesOneRequest() throws Exception {
        String number = number(scan("申请书.txt"));
        MvcResult again = scan("申请书.txt");
        assertThat(number(again)).isEqualTo(number);
        assertThat(again.getFlashMap().get("accessCode")).as("the answer that the browser shows").isNotNull();
        assertThat(attachments.of(number)).hasSize(1);

        type("content", "另一件事。");
        assertThat(text(refused(enter()))).contains("本页已经登记为申请 " + number, "另一件事。");
        assertThat(requests.get(number).content()).isEqualTo("申请公开某路段的验收报告。");
    }

    @Test
    void theScanGoesOnFileAndTheNumberCodeAndDaysAreShownOnce() throws Exception {
        MvcResult done = scan("申请书.txt");
        String number = number(done);

        assertThat(attachments.of(number)).extracting(Attachment::fileName, Attachment::addedBy)
                .containsExactly(tuple("申请书.txt", "registrar"));
        assertThat(done.getFlashMap().get("accessCode")).asString().hasSizeGreaterThan(20);
        assertThat(text(ask("registrar", PAGE + "/done/" + number)))
                .contains("已录入 " + number, "2026年10月9日 星期五", "当面提交", "纸上申请人").doesNotContain("查询码");
        MvcResult slip = ask("registrar", "/desk/requests/" + number + "/slip.pdf");
        assertThat(slip.getResponse().getContentType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(slip.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(number, "当面提交", "纸上申请人")
                    .doesNotContain(done.getFlashMap().get("accessCode").toString());
        }
    }

    @Test
    void aCorrectionCarriesItsEvidenceToo() throws Exception {
        type("requestKind", "CORRECTION", "formWanted", "", "evidence.submitted-on", "2026-10-08");

        String number = number(enter());

        assertThat(requests.get(number).kind()).isEqualTo(RequestKind.CORRECTION);
        String task = "UserTask_RegisterCorrection";
        assertThat(workbench.prefilled(number, task, "receiptDate")).isEqualTo("2026-10-08");
        assertThat(workbench.prefilled(number, task, "receiptEvidence"))
                .isEqualTo("当面提交——提交的日期：2026-10-08；接收人：窗口乙");
        workbench.complete(number, task, "registrar", Map.of("receiptDate", "2026-10-08", "unit", "expropriation"));
        assertThat(requests.get(number).receivedOn()).isEqualTo("2026-10-08");
    }

    @Test
    void theDateAndEarlierRequestsAreShownWhileOneTypes() throws Exception {
        String idNumber = "110101198001010010";
        type("idNumber", idNumber);
        String earlier = number(enter());

        type("evidence.submitted-on", "2026-10-08", "content", "申请公开 某路段的验收报告。");
        String hint = text(send("registrar", PAGE + "/hint", fields()));
        assertThat(hint).contains("2026年10月8日 星期四", "当面提交以提交之日为收到之日", earlier, "内容相同");

        type("look", "1", "key", UUID.randomUUID().toString());
        MvcResult looked = enter();
        assertThat(status(looked)).isEqualTo(200);
        assertThat(text(looked)).contains(earlier, "内容相同", "申请公开 某路段的验收报告。").doesNotContain("请更正以下各项");

        type("evidence.submitted-on", "2026-10-10", "idNumber", "", "name", "");
        assertThat(text(send("registrar", PAGE + "/hint", fields()))).contains("待定").doesNotContain("内容相同");
    }

    @Test
    void eachMatterOfOneLetterKeepsItsEvidence() throws Exception {
        String number = number(enter());
        String other = splitRequest.split(number, List.of("甲事项", "乙事项"), "registrar").get(0);

        assertThat(workbench.prefilled(other, REGISTER, "submittedOn")).isEqualTo("2026-10-09");
        assertThat(workbench.prefilled(other, REGISTER, "receivedBy")).isEqualTo("窗口乙");
    }

    private void type(String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
    }

    private void by(Map<String, String> example) {
        typed.keySet().removeIf(name -> name.startsWith("evidence."));
        type("channel", channel(example).name());
        for (String fact : example.get("evidence").split(";")) {
            String[] words = fact.strip().split("=", 2);
            type("evidence." + words[0], words[1]);
        }
    }

    private static Channel channel(Map<String, String> example) {
        return Channel.valueOf(example.get("channel").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private String[] fields() {
        return typed.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private MvcResult enter() throws Exception {
        return send("registrar", PAGE, fields());
    }

    private MvcResult scan(String fileName) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(PAGE).file(new MockMultipartFile("files", fileName,
                "text/plain", "申请书的扫描文字".getBytes(StandardCharsets.UTF_8)));
        typed.forEach(request::param);
        return as("registrar", request.with(csrf()));
    }

    private static MvcResult refused(MvcResult result) {
        assertThat(status(result)).isEqualTo(422);
        return result;
    }

    private static String number(MvcResult result) {
        assertThat(status(result)).isEqualTo(302);
        String address = result.getResponse().getRedirectedUrl();
        assertThat(address).startsWith(PAGE + "/done/");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** What the registrar finds filled in of the evidence. */
    private Map<String, Object> prefilled(String number) {
        Map<String, Object> found = new HashMap<>();
        Set.copyOf(rules.of(requests.get(number).channel()).fields()).stream().map(ReceiptEvidence::name)
                .forEach(name -> found.put(name, workbench.prefilled(number, REGISTER, name)));
        found.values().removeIf(""::equals);
        return found;
    }

    private void register(String number, Object... changes) {
        Map<String, Object> fields = new HashMap<>(Map.of("registrationOutcome", "accepted"));
        for (String element : List.of("nameGiven", "identityGiven", "contactGiven", "descriptionGiven", "formGiven")) {
            fields.put(element, Boolean.valueOf(workbench.prefilled(number, REGISTER, element)));
        }
        fields.putAll(prefilled(number));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put((String) changes[i], changes[i + 1]);
        }
        workbench.complete(number, REGISTER, "registrar", fields);
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Replies.given;
import static org.mingda.support.Replies.withheld;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.WriteReply;
import org.mingda.letter.release.CheckRecords;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.mingda.support.Replies;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the records and of their review in a real browser, wide and narrow. */
@MingdaTest
@BrowserTest
class ReviewLookTest {

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    WriteReply writeReply;

    @Autowired
    CheckRecords checkRecords;

    @LocalServerPort
    int port;

    @Value("${mingda.demo.password}")
    String password;

    @Test
    void everybodyCanUseTheListOfRecords(Browser browser) {
        open(browser, "handler", replies().listed(given("关于城南样例项目用地的批复"), inPart(), withheld("补偿协议（他人）")),
                "records");
        assertThat(browser.driver().findElements(By.cssSelector("form.record"))).as("three changes and a new one").hasSize(4);
        assertThat(faults(browser)).isEmpty();
        browser.screenshot("records");
        narrow(browser, "records-phone");
    }

    @Test
    void everybodyCanReviewItemByItem(Browser browser) {
        String number = replies().draft(
                replies().listed(given("关于城南样例项目用地的批复"), inPart(), withheld("补偿协议（他人）")), "partial");
        open(browser, "reviewer", number, "review");
        assertThat(browser.driver().findElements(By.cssSelector("fieldset.decide"))).hasSize(2);
        assertThat(faults(browser)).isEmpty();
        browser.screenshot("review");
        narrow(browser, "review-phone");
    }

    private static void narrow(Browser browser, String picture) {
        browser.size(390, 844);
        browser.screenshot(picture);
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth")).isEqualTo(390L);
    }

    private static NewRecord inPart() {
        return new NewRecord("征地补偿登记明细表", Disposition.RELEASE_IN_PART, "third-party", "", "他人的身份证件号码、住址",
                true, new NewRecord.File("明细表（遮盖后）.txt", "text/plain",
                        "张样例 11010119900307002X 13800138000\n联系信箱 office@example.com".getBytes(StandardCharsets.UTF_8)));
    }

    private Replies replies() {
        return new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
    }

    private void open(Browser browser, String officer, String number, String page) {
        checkRecords.check(number);
        browser.go("http://localhost:" + port + "/desk/requests/" + number + "/" + page);
        browser.see(By.name("username")).sendKeys(officer);
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.cssSelector("main.records"));
    }

    private static List<String> faults(Browser browser) {
        return new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa")).exclude("iframe").analyze(browser.driver())
                .getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).toList();
    }
}

package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Requests;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.mingda.support.PortalForm;
import org.mingda.support.Visitor;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People apply in a real browser, each in another way, and each has one request in the end. */
@MingdaTest
@BrowserTest
class ApplyJourneysTest {

    @LocalServerPort int port;
    @Autowired Requests requests;
    @Autowired JdbcClient jdbc;

    @Test
    void anOrganisationAppliesAndCorrectsAnAnswerOnTheLastPage(Browser browser) {
        PortalForm form = begin(browser, "某某园区的环境影响评价批复");
        form.skip("published").next();
        form.choose("kind", "BUSINESS").next();
        form.type("name", "青石样例有限公司").choose("idType", "CREDIT_CODE").type("idNumber", "91350100M000100Y44")
                .type("contactPerson", "甄如许").next();
        assertThat(browser.see(By.id("idNumber-error")).getText()).contains("统一社会信用代码不对");
        form.type("idNumber", "91350100M000100Y43").next();
        form.choose("formWanted", "PAPER").choose("delivery", "POST").next();
        form.type("address", "样例省样例市样例路1号 000000").next();

        browser.click(By.cssSelector("a[href*='reply?change#delivery']"));
        form.choose("delivery", "COUNTER").next();
        assertThat(browser.see(By.tagName("h1")).getText()).as("what it made wrong").isEqualTo("我们怎样联系您？");
        form.type("phone", "0571-00000000").next();
        assertThat(browser.see(By.id("answer-delivery")).getText()).isEqualTo("当面领取");

        Applicant applicant = requests.applicant(form.submit());
        assertThat(applicant.kind()).isEqualTo(ApplicantKind.BUSINESS);
        assertThat(applicant.phone()).isEqualTo("0571-00000000");
    }

    @Test
    void theBrowsersOwnWayBackLosesNothing(Browser browser) {
        PortalForm form = begin(browser, "某某规划").citizen("甄如许");
        ChromeDriver driver = browser.driver();
        for (String page : new String[] {"contact", "reply", "identity", "who"}) {
            driver.navigate().back();
            assertThat(form.page()).isEqualTo(page);
        }
        assertThat(browser.see(By.id("kind")).isSelected()).isTrue();
        form.next();
        assertThat(browser.see(By.name("name")).getDomProperty("value")).isEqualTo("甄如许");
        form.press("back").press("back");
        assertThat(form.page()).isEqualTo("files");
        browser.go(form.link() + "/check");
        assertThat(browser.see(By.id("answer-content")).getText()).isEqualTo("某某规划");
    }

    @Test
    void whatIsTypedHalfwayIsThereInAnotherBrowserNextDay(Browser browser) {
        PortalForm form = begin(browser, "某某地块的出让合同");
        form.skip("published").next();
        form.choose("kind", "NATURAL").next();
        form.type("name", "写到一半");
        String link = form.link();
        await().until(() -> new Visitor(port).get(link.replaceAll("http://[^/]+", "")).page().contains("写到一半"));

        try (Browser other = Browser.open()) {
            PortalForm resumed = new PortalForm(other, "").begin(link);
            assertThat(resumed.page()).isEqualTo("identity");
            resumed.type("name", "甄如许").choose("idType", "PASSPORT").type("idNumber", "E00000000").next();
            resumed.choose("formWanted", "INSPECTION").choose("delivery", "EMAIL").next();
            resumed.type("email", "applicant@example.test").next();
            assertThat(requests.get(resumed.submit()).content()).isEqualTo("某某地块的出让合同");
        }
    }

    @Test
    void aDoubleClickMakesOneRequest(Browser browser) {
        begin(browser, "只要一份双击").citizen("甄如许");
        new Actions(browser.driver())
                .doubleClick(browser.see(By.cssSelector("button[name=action][value=submit]"))).perform();

        assertThat(browser.see(By.id("number")).getText()).isNotEmpty();
        assertThat(browser.see(By.id("access-code")).getText()).hasSizeGreaterThan(25);
        assertThat(requestsFor("只要一份双击")).isEqualTo(1);
    }

    @Test
    void twoTabsMakeOneRequest(Browser browser) {
        PortalForm form = begin(browser, "只要一份两窗").citizen("甄如许");
        String first = browser.driver().getWindowHandle();
        String check = form.link() + "/check";
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.go(check);
        String number = form.submit();

        browser.driver().switchTo().window(first);
        assertThat(form.submit()).isEqualTo(number);
        assertThat(requestsFor("只要一份两窗")).isEqualTo(1);
    }

    @Test
    void withoutJavaScriptItWorksTheSame(Browser browser) {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        PortalForm form = begin(browser, "").next();
        assertThat(browser.see(By.className("error-summary")).getText()).contains("请写明您需要什么政府信息");
        assertThat(browser.driver().findElement(By.id("content-count")).isDisplayed()).as("the script's own").isFalse();
        form.type("content", "不用脚本").next();
        form.citizen("甄如许");

        assertThat(requests.get(form.submit()).content()).isEqualTo("不用脚本");
    }

    @Test
    void aCorrectionIsAskedForOnAPhone(Browser browser) {
        browser.size(360, 740);
        PortalForm form = new PortalForm(browser, home()).begin("/apply/correction?agency=qingshi-land");
        form.type("content", "户内人口应为3人，登记成了2人").next();
        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("请上传证据");
        fits(browser);
        form.next().choose("kind", "NATURAL").next();
        form.type("name", "甄如许").choose("idType", "ID_CARD").type("idNumber", "11010519491231002X").next();
        form.choose("delivery", "EMAIL").next();
        form.type("email", "applicant@example.test").next();
        fits(browser);
        assertThat(form.submit()).startsWith("QSG");
        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("已收到您的更正要求");
        fits(browser);
    }

    private static void fits(Browser browser) {
        assertThat(browser.pageWidth()).isLessThanOrEqualTo(360);
        browser.screenshot("portal-correction-" + browser.driver().getCurrentUrl().replaceAll(".*/|\\?.*", ""));
    }

    private PortalForm begin(Browser browser, String wanted) {
        PortalForm form = new PortalForm(browser, home()).begin("/apply?agency=qingshi-land");
        return wanted.isEmpty() ? form : form.type("content", wanted).next();
    }

    private String home() {
        return "http://localhost:" + port;
    }

    private long requestsFor(String content) {
        return jdbc.sql("select count(*) from request where content = ?").param(content).query(Long.class).single();
    }
}

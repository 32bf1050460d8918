package org.mingda.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Drafts;
import org.mingda.request.RequestKind;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.Look;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an applicant sees whose network has sent many requests: with scripts, without them, and above every limit. */
@MingdaTest
@BrowserTest
class GuardLookTest {

    private static final By SUBMIT = By.cssSelector("button[value=submit]");
    private static final By GUARD = By.id("guard");

    @LocalServerPort int port;
    @Autowired Drafts drafts;
    @Autowired Limits limits;
    @Autowired TestClock clock;

    @Test
    void theWorkIsDoneByTheBrowserAndNobodyIsLost(Browser browser) {
        from(browser, "203.0.113.31", 4);
        check(browser);
        from(browser, "203.0.113.31", 1);
        browser.click(SUBMIT);
        browser.see(GUARD);
        Look.at(browser, "guard-work");
        assertThat(browser.driver().findElements(By.cssSelector(".guard-otherwise[hidden]"))).hasSize(1);

        browser.click(SUBMIT);
        assertThat(browser.see(By.id("access-code")).getText()).hasSizeGreaterThan(25);
        browser.driver().navigate().back();
        browser.see(By.tagName("h1"));
    }

    @Test
    void withoutScriptsTheApplicantIsToldWhenAndHowElseAndComesThroughLater(Browser browser) {
        from(browser, "203.0.113.32", 5);
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        String page = check(browser);
        assertThat(browser.see(GUARD).getText()).as("before anything is pressed").contains("请在9月18日", "之后再点提交");
        browser.click(SUBMIT);
        assertThat(browser.see(GUARD).getText()).contains("行政机关不会拒收", "青石市城南区明达路1号", "000-00000000");

        clock.advance(Duration.ofHours(1));
        browser.go(page);
        assertThat(browser.driver().findElements(GUARD)).isEmpty();
        assertThat(browser.see(By.id("answer-content")).getText()).contains("农村公路");
        browser.click(SUBMIT);
        browser.see(By.id("access-code"));
    }

    @Test
    void aboveEveryLimitOtherWaysAreToldAndWhatWasTypedStays(Browser browser) {
        from(browser, "203.0.113.33", 60);
        String page = check(browser);
        browser.click(SUBMIT);
        assertThat(browser.see(GUARD).getText()).contains("现在暂时不能在线提交", "都还在", "青石市城南区明达路1号");
        Look.at(browser, "guard-later");

        browser.go(page);
        assertThat(browser.see(By.id("answer-content")).getText()).contains("农村公路");
    }

    /** Lets the browser and so many submissions come from one address. */
    private void from(Browser browser, String address, int before) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setExtraHTTPHeaders",
                Map.of("headers", Map.of("X-Forwarded-For", address)));
        List<Counted> layers = limits.of(address, null, null);
        IntStream.range(0, before).forEach(i -> limits.count(layers, UUID.randomUUID().toString()));
    }

    private String check(Browser browser) {
        String token = drafts.start(RequestKind.DISCLOSURE, Map.of("agency", "qingshi-land",
                "content", "申请公开2024年农村公路养护资金分配方案。", "formWanted", "ELECTRONIC", "delivery", "EMAIL",
                "kind", "NATURAL", "name", "甄如许", "idType", "ID_CARD", "idNumber", "11010519491231002X",
                "email", "applicant@example.test"), "check");
        String page = "http://localhost:" + port + "/apply/" + token + "/check";
        browser.go(page);
        browser.see(By.tagName("h1"));
        return page;
    }
}

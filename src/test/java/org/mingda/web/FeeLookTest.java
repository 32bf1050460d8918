package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.FeeMethod;
import org.mingda.letter.FeeLetters;
import org.mingda.request.CollectFee;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages about fees and similar requests that everybody can use, on a desk and on a phone. */
@MingdaTest
@BrowserTest
class FeeLookTest {

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired CollectFee collectFee;
    @Autowired FeeLetters feeLetters;
    @Value("${mingda.demo.password}") String password;

    private final String text = "青石市西山步道二期工程的造价审核结论" + UUID.randomUUID();

    @Test
    void theApplicantSeesTheFeeInBothLanguages(Browser browser) {
        Accepted accepted = by("甲");
        charge(accepted.number());
        browser.go("http://localhost:" + port + "/track");
        browser.see(By.id("number")).sendKeys(accepted.number());
        browser.see(By.id("accessCode")).sendKeys(accepted.accessCode());
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.id("fee"));
        look(browser, "fee-tracked");
        browser.go("http://localhost:" + port + "/track/" + accepted.number() + "?lang=en");
        look(browser, "fee-tracked-en");
        browser.go("http://localhost:" + port + "/track/" + accepted.number() + "?lang=zh-CN");
    }

    @Test
    void theOfficerSeesBothWaysAndWhatManyAskFor(Browser browser) {
        by("甲");
        IntStream.rangeClosed(1, 3).forEach(i -> by("乙" + i));
        String number = by("甲").number();
        charge(number);
        browser.go("http://localhost:" + port + "/desk/requests/" + number + "/fee?items=12&pages=250");
        browser.see(By.name("username")).sendKeys("registrar");
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.cssSelector(".fees"));
        look(browser, "fee-counted");
        browser.go("http://localhost:" + port + "/desk/requests/" + number);
        browser.see(By.id("similar"));
        look(browser, "similar");
        browser.go("http://localhost:" + port + "/desk/suggestions");
        look(browser, "suggestions");
    }

    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 390)) {
            browser.size(width, 900);
            browser.see(By.tagName("h1"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            browser.screenshot(picture + "-" + width);
            assertThat(new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa")).analyze(browser.driver())
                    .getViolations()).as(picture).isEmpty();
        }
        browser.size(1280, 900);
    }

    private void charge(String number) {
        collectFee.charge(number, FeeMethod.PER_PAGE, 1, 101, "registrar");
        feeLetters.issueNotice(number);
        feeLetters.sendNotice(number);
    }

    private Accepted by(String who) {
        return anApplication().from("申请人" + who).identifiedBy(who + text).asking(text).submitTo(submitRequest);
    }
}

package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The question and the form for its answer in a browser, on a desk and on a phone. */
@MingdaTest
@BrowserTest
class AnswerLookTest {

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired SampleSteps steps;

    @Test
    void anApplicantAnswersOnPagesThatEverybodyCanUse(Browser browser) {
        AskedCase asked = new AskedCase(submitRequest, steps);
        open(browser, asked.toClarify());
        look(browser, "asked");
        browser.click(By.linkText("补充说明您的申请"));
        look(browser, "answer");
        submit(browser);
        look(browser, "answer-errors");
        assertThat(browser.see(By.cssSelector(".error-summary a")).getDomAttribute("href")).isEqualTo("#answer");
        browser.see(By.id("answer")).sendKeys("青石大道项目，2024年");
        submit(browser);
        assertThat(browser.see(By.className("situation")).getText()).isEqualTo("已收到您的补正，正在审查");
        look(browser, "answered");
    }

    private void open(Browser browser, Accepted accepted) {
        browser.go("http://localhost:" + port + "/track");
        browser.see(By.id("number")).sendKeys(accepted.number());
        browser.see(By.id("accessCode")).sendKeys(accepted.accessCode());
        submit(browser);
    }

    private static void submit(Browser browser) {
        browser.click(By.cssSelector("main button[type=submit]"));
    }

    /** Pictures on a desk and on a phone, neither with anything cut off or unusable. */
    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 360)) {
            browser.size(width, 800);
            browser.see(By.tagName("h1"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            browser.screenshot("track-" + picture + "-" + width);
            assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).as(picture).isEmpty();
        }
        browser.size(1280, 800);
    }
}

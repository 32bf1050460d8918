package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.Look;
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
        Look.at(browser, "track-asked");
        browser.click(By.linkText("补充说明您的申请"));
        Look.at(browser, "track-answer");
        submit(browser);
        Look.at(browser, "track-answer-errors");
        assertThat(browser.see(By.cssSelector(".error-summary a")).getDomAttribute("href")).isEqualTo("#answer");
        browser.see(By.id("answer")).sendKeys("青石大道项目，2024年");
        submit(browser);
        assertThat(browser.see(By.className("situation")).getText()).isEqualTo("已收到您的补正，正在审查");
        Look.at(browser, "track-answered");
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
}

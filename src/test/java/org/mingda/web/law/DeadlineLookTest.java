package org.mingda.web.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.Look;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

@MingdaTest
@BrowserTest
class DeadlineLookTest {

    @LocalServerPort int port;

    @Test
    void theCalendarCanBeReadOnADeskAndOnAPhoneAndOnPaper(Browser browser) {
        open(browser, DeadlinePageTest.WORKED_EXAMPLE);
        assertThat(browser.see(By.id("due")).getText()).isEqualTo("2026年11月3日（星期二）");
        Look.at(browser, "deadline-answer");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(browser.driver().findElement(By.tagName("form")).isDisplayed()).isFalse();
        browser.screenshot("deadline-print");
    }

    @Test
    void mistakesAndEnglishLookAsWell(Browser browser) {
        open(browser, "/deadline?received=&events.0.type=clarification-requested&events.1.type=extension-approved");
        Look.at(browser, "deadline-mistakes");
        open(browser, DeadlinePageTest.WORKED_EXAMPLE + "&lang=en");
        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("Work out the due date of a reply");
        Look.at(browser, "deadline-answer-en");
    }

    @Test
    void theKeyboardIsEnough(Browser browser) {
        open(browser, "/deadline");
        browser.driver().executeScript("document.getElementById('add').value = 'extension-approved'");
        browser.see(By.name("more")).sendKeys(Keys.SPACE);
        // how a date is typed depends on the browser's own language
        browser.see(By.id("events.0.on"));
        browser.driver().executeScript("document.getElementById('events.0.on').value = '2026-09-21'");
        browser.see(By.id("events.0.workingDays")).sendKeys(Keys.ENTER);

        assertThat(browser.see(By.id("due")).getText()).isEqualTo("2026年11月19日（星期四）");
        assertThat(browser.driver().getCurrentUrl()).endsWith("#result").doesNotContain("more=", "remove=");
    }

    private void open(Browser browser, String path) {
        browser.go("http://localhost:" + port + path);
    }
}

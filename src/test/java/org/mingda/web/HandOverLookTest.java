package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.TestClock;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The coordinator's and the supervisor's pages as they look and work in a browser, wide and narrow. */
@BrowserTest
class HandOverLookTest extends DeskTest {

    @LocalServerPort int port;

    @Value("${mingda.demo.password}") String password;

    @Autowired
    TestClock clock;

    @Test
    void aCoordinatorHandsOverWhatAColleagueHasClaimed(Browser browser) {
        CaseInHand request = claimed();
        logIn(browser, "coordinator");
        visit(browser, "/desk/hand-over?q=" + request.number(), "list");
        browser.click(By.cssSelector("[data-all]"));
        assertThat(browser.driver().findElements(By.name("numbers"))).isNotEmpty().allMatch(WebElement::isSelected);
        new Select(browser.see(By.name("target"))).selectByValue("person:handler4");
        browser.see(By.cssSelector(".hand-to [name=reason]")).sendKeys("岗位调整");
        browser.click(By.cssSelector(".hand-to button"));
        assertThat(browser.see(By.cssSelector("[aria-labelledby=h-results] [role=status]")).getText()).contains("1 件已移交");
        look(browser, "result");
        visit(browser, "/desk/requests/" + request.number(), "case");
    }

    @Test
    void aSupervisorSeesWhichUnitsAreLate(Browser browser) {
        CaseInHand request = claimed();
        clock.set("2026-10-09");
        logIn(browser, "supervisor");
        visit(browser, "/desk/late-units", "late");
        assertThat(browser.see(By.tagName("main")).getText()).contains(request.number(), "征地补偿科", "3 个工作日");
    }

    private CaseInHand claimed() {
        CaseInHand request = aCase().register().assign("expropriation");
        engine.getTaskService().claim(request.task("UserTask_SearchRecords").getId(), "handler");
        return request;
    }

    private void logIn(Browser browser, String officer) {
        browser.go("http://localhost:" + port + "/desk");
        browser.see(By.name("username")).sendKeys(officer);
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("button[type=submit]"));
        browser.see(By.className("totals"));
    }

    private void visit(Browser browser, String path, String picture) {
        browser.go("http://localhost:" + port + path);
        look(browser, picture);
    }

    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 360)) {
            browser.size(width, 800);
            browser.see(By.tagName("h1"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            browser.screenshot("hand-over-" + picture + "-" + width);
            assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).as(picture).isEmpty();
        }
        browser.size(1280, 800);
    }
}

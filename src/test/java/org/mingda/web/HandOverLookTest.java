package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.mingda.support.TestClock;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinator's and the supervisor's pages as they look and work in a browser, wide and narrow. */
class HandOverLookTest extends DeskLookTest {

    @Autowired
    TestClock clock;

    @Test
    void aCoordinatorHandsOverWhatAColleagueHasClaimed(Browser browser) {
        CaseInHand request = claimed();
        logIn(browser, "coordinator");
        visit(browser, "/desk/hand-over?q=" + request.number(), "hand-over-list");
        browser.click(By.cssSelector("[data-all]"));
        assertThat(browser.driver().findElements(By.name("numbers"))).isNotEmpty().allMatch(WebElement::isSelected);
        new Select(browser.see(By.name("target"))).selectByValue("person:handler4");
        browser.see(By.cssSelector(".hand-to [name=reason]")).sendKeys("岗位调整");
        browser.click(By.cssSelector(".hand-to button"));
        assertThat(browser.see(By.cssSelector("[aria-labelledby=h-results] [role=status]")).getText()).contains("1 件已移交");
        Look.at(browser, "hand-over-result");
        visit(browser, "/desk/requests/" + request.number(), "hand-over-case");
    }

    @Test
    void aSupervisorSeesWhichUnitsAreLate(Browser browser) {
        CaseInHand request = claimed();
        clock.set("2026-10-09");
        logIn(browser, "supervisor");
        visit(browser, "/desk/late-units", "hand-over-late");
        assertThat(browser.see(By.tagName("main")).getText()).contains(request.number(), "征地补偿科", "3 个工作日");
    }

    private CaseInHand claimed() {
        CaseInHand request = aCase().register().assign("expropriation");
        engine.getTaskService().claim(request.task("UserTask_SearchRecords").getId(), "handler");
        return request;
    }
}

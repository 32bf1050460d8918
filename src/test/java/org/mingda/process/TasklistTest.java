package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an officer sees of Tasklist around the forms: numbers and legal due dates, no buttons that only refuse. */
@MingdaTest
@BrowserTest
class TasklistTest {

    private static final By ENTRY = By.cssSelector(".tasks-list li.task");

    @Autowired Workbench workbench;
    @Autowired SubmitRequest submitRequest;
    @Value("${mingda.demo.password}") String password;
    @LocalServerPort int port;

    private Browser browser;

    @BeforeEach
    void open(Browser opened) {
        browser = opened;
        browser.size(1400, 900);
    }

    @Test
    void aTaskShowsItsRequestNumberInTheListAndInItsHead() {
        anApplication().submitTo(submitRequest);
        logIn("registrar");
        browser.click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(.,'本单位待办')]"));

        String entry = browser.see(ENTRY).getText();
        browser.click(By.cssSelector(".tasks-list li.task h4 a"));

        assertThat(entry).containsPattern("申请编号:\\s+QS\\d{4}-\\d{5}");
        assertThat(entry).endsWith(browser.see(By.cssSelector("h2.task[data-number]")).getDomAttribute("data-number"));
    }

    @Test
    void theDueDateIsADayInTheOfficesCalendarWhereverTheBrowserIs() {
        browser.driver().executeCdpCommand("Emulation.setTimezoneOverride",
                Map.of("timezoneId", "Pacific/Auckland"));
        openNewRequest();

        assertThat(browser.see(By.cssSelector(".task-card .due-date [data-day]")).getDomAttribute("data-day"))
                .isEqualTo("2026年10月22日 星期四");
    }

    @Test
    void whatAnOfficerMayNotDoIsNotOffered() {
        openNewRequest();
        browser.see(By.cssSelector("h2.task[data-number]"));

        assertThat(browser.driver().findElements(By.cssSelector(".createCommentLink, .task-filter .actions a,"
                + ".new-sort, .create-task-action, .start-process-action, .instance-link, .stored-criteria")))
                .isNotEmpty().noneMatch(element -> element.isDisplayed());
        assertThat(browser.see(By.cssSelector(".task-card .nav-tabs")).getText().split("\\s+"))
                .containsExactly("表单", "流程图");
    }

    @ParameterizedTest
    @CsvSource({"tasklist, registrar", "welcome, registrar", "cockpit, supervisor", "admin, admin"})
    void whoeverLogsOutComesToTheHousesLogin(String app, String person) {
        logIn(person);
        browser.go(address() + "/camunda/app/" + app + "/default/");
        browser.click(By.cssSelector(".account > a"));
        browser.click(By.cssSelector(".account .logout a"));

        browser.see(By.id("username"));
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(ExpectedConditions.urlMatches(address() + "/login"));
    }

    private void openNewRequest() {
        String number = anApplication().submitTo(submitRequest).number();
        logIn("registrar");
        browser.go(address() + "/camunda/app/tasklist/default/#/?task="
                + workbench.task(number, "UserTask_RegisterRequest").getId());
    }

    private void logIn(String person) {
        new TasklistPage(browser, address()).logIn(person, password);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}

package org.mingda.process;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.mingda.support.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tasklist as an officer uses it: log in, open a task, claim it, fill in the form, complete it. */
class TasklistPage {

    private final Browser browser;
    private final String address;

    TasklistPage(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    void logIn(String login, String password) {
        browser.driver().manage().deleteAllCookies();
        browser.go(address + "/login");
        browser.see(By.id("username")).sendKeys(login);
        browser.see(By.id("password")).sendKeys(password);
        browser.click(By.cssSelector("form button[type=submit]"));
        browser.see(By.cssSelector("[cam-tasks], .tasks-list, .task-list, nav, main"));
    }

    /** Opens a task and claims it. */
    TasklistPage open(String taskId) {
        browser.go(address + "/camunda/app/tasklist/default/#/?task=" + taskId);
        browser.click(By.xpath("//button[normalize-space(.)='认领' or .//*[normalize-space(.)='认领']]"));
        browser.see(By.xpath("//button[normalize-space(.)='办结' and not(@disabled)]"));
        return this;
    }

    TasklistPage fill(String label, String text) {
        WebElement field = field(label);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        return this;
    }

    /** The form writes typed text down a moment later and forgets a click that came in between. */
    TasklistPage choose(String option) {
        By radio = By.xpath("//label[@for][normalize-space(.)='" + option + "']/input");
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            boolean chosen = browser.see(radio).isSelected();
            if (!chosen) {
                browser.click(radio);
            }
            return chosen;
        });
        return this;
    }

    TasklistPage select(String label, String option) {
        field(label).click();
        browser.click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item') and contains(normalize-space(.),'"
                + option + "')]"));
        return this;
    }

    /** The form takes over what was typed a moment later, and only then lets the button be clicked. */
    void complete() {
        browser.see(By.xpath("//body[not(.//*[contains(@class,'fjs-has-errors')])]"));
        browser.click(By.xpath("//button[normalize-space(.)='办结']"));
        browser.see(By.xpath("//*[contains(., '请在列表中选择一项任务') and not(*[contains(., '请在列表中')])]"));
    }

    String typed(String label) {
        return field(label).getDomProperty("value");
    }

    private WebElement field(String label) {
        String id = browser.see(By.xpath("//label[starts-with(normalize-space(.), '" + label + "')]"))
                .getDomAttribute("for");
        return browser.see(By.id(id));
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.process.Workbench;
import org.mingda.support.Applications;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The case page in a real browser, under the content policy of the product. */
@MingdaTest
@BrowserTest
class CaseDiagramTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Workbench workbench;

    @Autowired
    SampleSteps steps;

    @Autowired
    SubmitRequest submitRequest;

    @LocalServerPort
    int port;

    @Value("${mingda.demo.password}")
    String password;

    @Test
    void theDiagramMarksTheStepThatIsWaitedForAndNoOther(Browser browser) {
        CaseInHand request = aCase();
        open(browser, "registrar", request);

        assertThat(marked(browser, "disclosure-request")).containsExactly("UserTask_RegisterRequest");
        assertThat(colour(browser, "UserTask_RegisterRequest"))
                .isNotEqualTo(colour(browser, "UserTask_AssignUnit"));
    }

    @Test
    void theDiagramOfACalledProcessIsShownToo(Browser browser) {
        CaseInHand request = aCase().register().assign("expropriation").search().draft();
        open(browser, "reviewer", request);

        assertThat(marked(browser, "disclosure-request")).containsExactly("CallActivity_ReviewConfidentiality");
        assertThat(marked(browser, "confidentiality-review")).containsExactly("UserTask_ReviewConfidentiality");
    }

    /** The viewer carries style attributes that the policy refuses; what they did stands in our style sheet. */
    @Test
    void nothingOfOursBreaksTheContentPolicy(Browser browser) {
        open(browser, "registrar", aCase().register());
        marked(browser, "disclosure-request");
        browser.click(By.cssSelector("a.pdf"));
        browser.see(By.cssSelector("#letters iframe"));

        assertThat(browser.driver().manage().logs().get(LogType.BROWSER).getAll())
                .extracting(Object::toString)
                .filteredOn(line -> !line.contains("/bpmn-navigated-viewer.production.min.js"))
                .noneMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void aPhoneShowsThePageWithoutScrollingSideways(Browser browser) {
        browser.size(390, 844);
        open(browser, "registrar", aCase());

        assertThat(marked(browser, "disclosure-request")).isNotEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth")).isEqualTo(390L);
    }

    @Test
    void everybodyCanUseTheListAndTheCase(Browser browser) {
        open(browser, "registrar", aCase().register().assign("expropriation"));
        marked(browser, "disclosure-request");
        assertThat(faults(browser)).isEmpty();

        browser.click(By.linkText("案件"));
        browser.see(By.cssSelector("table.cases"));
        assertThat(faults(browser)).isEmpty();
    }

    private static List<String> faults(Browser browser) {
        return new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa")).analyze(browser.driver())
                .getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).toList();
    }

    private CaseInHand aCase() {
        return new CaseInHand(engine, workbench, steps, Applications.anApplication().submitTo(submitRequest).number());
    }

    private void open(Browser browser, String officer, CaseInHand request) {
        browser.go("http://localhost:" + port + "/desk/requests/" + request.number());
        browser.see(By.name("username")).sendKeys(officer);
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.cssSelector("main.case"));
    }

    private static List<String> marked(Browser browser, String process) {
        By drawn = By.cssSelector("figure[data-model$='/" + process + "'][data-drawn]");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(15)).until(page -> !page.findElements(drawn).isEmpty());
        return browser.driver().findElement(drawn).findElements(By.cssSelector("g.is-current")).stream()
                .map(element -> element.getDomAttribute("data-element-id")).toList();
    }

    private static String colour(Browser browser, String element) {
        WebElement shape = browser.driver().findElement(
                By.cssSelector("g[data-element-id=" + element + "] .djs-visual > :first-child"));
        return shape.getCssValue("stroke") + shape.getCssValue("fill");
    }
}

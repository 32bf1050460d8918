package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The case page in a real browser, under the content policy of the product. */
class CaseDiagramTest extends DeskLookTest {

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
        browser.size(360, 740);
        open(browser, "registrar", aCase());

        assertThat(marked(browser, "disclosure-request")).isNotEmpty();
        assertThat(browser.pageWidth()).isEqualTo(360);
    }

    @Test
    void everybodyCanUseTheListAndTheCase(Browser browser) {
        open(browser, "registrar", aCase().register().assign("expropriation"));
        marked(browser, "disclosure-request");
        Look.at(browser, "case");

        browser.click(By.linkText("案件"));
        browser.see(By.cssSelector("table.cases"));
        Look.at(browser, "cases");
    }

    private void open(Browser browser, String officer, CaseInHand request) {
        logIn(browser, officer, desk(request), By.cssSelector("main.case"));
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

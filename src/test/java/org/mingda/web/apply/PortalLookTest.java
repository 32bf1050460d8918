package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

@MingdaTest
@BrowserTest
class PortalLookTest {

    @LocalServerPort int port;

    @Test
    void aCitizenAppliesAndTracksOnPagesThatEverybodyCanUse(Browser browser) {
        visit(browser, "/", "start");
        visit(browser, "/apply", "apply");
        submit(browser);
        look(browser, "apply-errors");
        assertThat(browser.see(By.cssSelector(".error-summary a")).getDomAttribute("href")).isEqualTo("#content");

        fill(browser);
        submit(browser);
        look(browser, "confirmation");
        String number = browser.see(By.id("number")).getText();
        String code = browser.see(By.id("access-code")).getText();

        visit(browser, "/track", "track");
        browser.see(By.id("number")).sendKeys(number);
        browser.see(By.id("accessCode")).sendKeys(code);
        submit(browser);
        assertThat(browser.see(By.tagName("h1")).getText()).contains(number);
        browser.click(By.cssSelector("details > summary"));
        look(browser, "tracked");
        browser.click(By.linkText("撤回申请"));
        look(browser, "withdraw");
        submit(browser);
        assertThat(browser.see(By.className("situation")).getText()).isEqualTo("已撤回");
    }

    @Test
    void theEnglishPagesAreAsUsable(Browser browser) {
        visit(browser, "/?lang=en", "start-en");
        visit(browser, "/apply", "apply-en");
        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("Make a request for government information");
        assertThat(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");
    }

    private void visit(Browser browser, String path, String picture) {
        browser.go("http://localhost:" + port + path);
        look(browser, picture);
    }

    /** Pictures on a desk and on a phone, neither with anything cut off or unusable. */
    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 360)) {
            browser.size(width, 800);
            browser.see(By.tagName("h1"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            browser.screenshot("portal-" + picture + "-" + width);
            assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).as(picture).isEmpty();
        }
        browser.size(1280, 800);
    }

    private static void fill(Browser browser) {
        browser.click(By.id("formWanted"));
        browser.see(By.id("content")).sendKeys("申请公开2024年农村公路养护资金分配方案，以及相应的验收材料。");
        browser.click(By.id("kind"));
        browser.see(By.id("name")).sendKeys("O'Brien 䶮 \"{}'<script>alert(1)</script>");
        browser.click(By.id("idType"));
        browser.see(By.id("idNumber")).sendKeys("11010519491231002x");
        browser.click(By.id("delivery"));
        browser.see(By.id("email")).sendKeys("applicant@example.test");
    }

    private static void submit(Browser browser) {
        browser.click(By.cssSelector("main button[type=submit]"));
    }
}

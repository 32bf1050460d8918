package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.Look;
import org.mingda.support.MingdaTest;
import org.mingda.support.PortalForm;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page of the application on a desk and on a phone, also with mistakes, in English and when it is tracked. */
@MingdaTest
@BrowserTest
class PortalLookTest {

    private static final List<String> PAGES =
            List.of("agency", "what", "files", "who", "identity", "reply", "contact", "check", "later");

    @LocalServerPort int port;

    @Test
    void aCitizenAppliesAndTracksOnPagesThatEverybodyCanUse(Browser browser) {
        PortalForm form = new PortalForm(browser, "http://localhost:" + port).begin("/apply?agency=qingshi-land");
        form.next();
        Look.at(browser, "portal-what-wrong");
        assertThat(browser.see(By.cssSelector(".error-summary a")).getDomAttribute("href")).isEqualTo("#content");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("class")).isEqualTo("error-summary");

        form.type("content", "申请公开2024年农村公路养护资金分配方案，以及相应的验收材料。").next();
        form.citizen("O'Brien 䶮 \"{}'<script>alert(1)</script>");
        String draft = form.link();
        for (String page : PAGES) {
            visit(browser, draft + "/" + page, page);
        }
        visit(browser, draft + "/check?lang=en", "check-en");
        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("Check before you submit");
        browser.go(draft + "/check?lang=zh-CN");
        String number = form.submit();
        Look.at(browser, "portal-confirmation");
        String code = browser.see(By.id("access-code")).getText();

        browser.go("http://localhost:" + port + "/track");
        browser.see(By.id("number")).sendKeys(number);
        browser.see(By.id("accessCode")).sendKeys(code);
        submit(browser);
        assertThat(browser.see(By.tagName("h1")).getText()).contains(number);
        browser.click(By.cssSelector("details > summary"));
        Look.at(browser, "portal-tracked");
        browser.leave(By.linkText("撤回申请"));
        Look.at(browser, "portal-withdraw");
        submit(browser);
        assertThat(browser.see(By.className("situation")).getText()).isEqualTo("已撤回");
    }

    private static void visit(Browser browser, String address, String picture) {
        browser.go(address);
        Look.at(browser, "portal-" + picture);
    }

    private static void submit(Browser browser) {
        browser.leave(By.cssSelector("main button[type=submit]"));
    }
}

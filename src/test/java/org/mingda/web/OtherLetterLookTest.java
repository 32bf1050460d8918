package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.support.Axe;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.Permissions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing a letter of one's own accord in a real browser: the letter follows what is typed, and it fits a phone. */
@BrowserTest
class OtherLetterLookTest extends DeskTest {

    @LocalServerPort int port;
    @Value("${mingda.demo.password}") String password;

    @Test
    void aLetterIsChosenWrittenInViewAndPutBeforeTheHead(Browser browser) {
        String address = desk(aCase().register().assign(Permissions.UNIT)) + "/letters/new";
        browser.go("http://localhost:" + port + address);
        browser.see(By.name("username")).sendKeys("handler");
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.click(By.partialLinkText("办理情况告知书"));
        String before = browser.see(By.cssSelector("img.page")).getDomAttribute("src");
        browser.see(By.cssSelector("#preview [role=alert]"), "目前的办理情况");
        browser.see(By.name("fact.progress")).sendKeys("已检索规划许可卷宗，找到一份批复，正在征求意见。");
        WebElement page = browser.see(By.xpath("//div[@id='preview'][not(.//*[@role='alert'])]//img"));
        assertThat(page.getDomAttribute("src")).isNotEqualTo(before);
        look(browser, "write");
        browser.click(By.cssSelector("#draft button:not([formaction])"));
        browser.see(By.cssSelector(".message.good"), "已送部门负责人审签");
        look(browser, "list");
    }

    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 375)) {
            browser.size(width, 900);
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            browser.screenshot("other-letter-" + picture + "-" + width);
        }
        browser.size(1280, 800);
        assertThat(Axe.faults(browser)).isEmpty();
    }
}

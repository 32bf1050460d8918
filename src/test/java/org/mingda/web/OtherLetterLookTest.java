package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.mingda.support.Permissions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Writing a letter of one's own accord in a real browser: the letter follows what is typed, and it fits a phone. */
class OtherLetterLookTest extends DeskLookTest {

    @Test
    void aLetterIsChosenWrittenInViewAndPutBeforeTheHead(Browser browser) {
        String address = desk(aCase().register().assign(Permissions.UNIT)) + "/letters/new";
        By letter = By.partialLinkText("办理情况告知书");
        logIn(browser, "handler", address, letter);
        browser.click(letter);
        String before = browser.see(By.cssSelector("img.page")).getDomAttribute("src");
        browser.see(By.cssSelector("#preview [role=alert]"), "目前的办理情况");
        browser.see(By.name("fact.progress")).sendKeys("已检索规划许可卷宗，找到一份批复，正在征求意见。");
        WebElement page = browser.see(By.xpath("//div[@id='preview'][not(.//*[@role='alert'])]//img"));
        assertThat(page.getDomAttribute("src")).isNotEqualTo(before);
        Look.at(browser, "other-letter-write");
        browser.click(By.cssSelector("#draft button:not([formaction])"));
        browser.see(By.cssSelector(".message.good"), "已送部门负责人审签");
        Look.at(browser, "other-letter-list");
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import org.junit.jupiter.api.Test;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.letter.WriteReply;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.mingda.support.Replies;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafting in a real browser: the letter follows what is typed, nothing typed is lost, and it fits a phone. */
class DraftLookTest extends DeskLookTest {

    @Autowired AssignToUnit assignToUnit;
    @Autowired ChangeRecords changeRecords;
    @Autowired WriteReply writeReply;
    @Autowired JdbcClient jdbc;

    @Test
    void theLetterFollowsWhatIsTypedAndTheTextStays(Browser browser) {
        String number = drafting();
        logIn(browser, "handler");
        browser.go(address("/desk/requests/" + number + "/draft"));
        String before = browser.see(By.cssSelector("img.page")).getDomAttribute("src");
        WebElement facts = browser.see(By.name("replyFacts"));
        facts.sendKeys("另查明，该批复尚未公开。");
        otherPicture(browser, before);
        assertThat(facts.getDomProperty("value")).as("still the same field").endsWith("该批复尚未公开。");

        new Select(browser.see(By.name("ground"))).selectByValue("process");
        browser.see(By.name("refusalArticle"));
        browser.see(By.cssSelector("#preview [role=alert]"), "不予公开的理由");
        assertThat(browser.see(By.name("replyFacts")).getDomProperty("value")).contains("该批复尚未公开。");
        new Select(browser.see(By.name("ground"))).selectByValue("provided");
        assertThat(browser.see(By.cssSelector("textarea[name=replyRecords]")).getDomProperty("value")).as("came back").contains("样例批复");
        browser.click(By.cssSelector("#draft button:not([formaction])"));
        browser.see(By.cssSelector(".message.good"), "第2稿已经保存");
        browser.see(By.cssSelector(".compare td ins"), "另查明");
        Look.at(browser, "draft-write");
    }

    private static void otherPicture(Browser browser, String before) {
        browser.see(By.xpath("//div[@id='preview'][not(@aria-busy)]//img[not(@src='" + before + "')]"));
    }

    private String drafting() {
        Replies replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        String number = replies.draft(replies.assigned(anApplication()), "granted");
        jdbc.sql("update request set stage = 'DRAFTING' where number = ?").param(number).update();
        return number;
    }
}

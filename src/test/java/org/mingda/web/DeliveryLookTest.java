package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import org.junit.jupiter.api.Test;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letters;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms for a letter's delivery as they look in a browser, wide and narrow. */
class DeliveryLookTest extends DeskLookTest {

    @Autowired Correspondence correspondence;
    @Autowired Letters letters;

    @Test
    void everyFieldStandsByItsLabel(Browser browser) {
        CaseInHand request = aCase(anApplication().byPost());
        correspondence.issueReceipt(request.number());
        String page = desk(request) + "/letters/" + letters.ofRequest(request.number()).get(0).id();
        logIn(browser, "registrar", page, By.id("h-deliver"));
        browser.driver().findElements(By.cssSelector(".deliver summary")).forEach(WebElement::click);
        Look.at(browser, "delivery");

        for (WebElement tick : browser.driver().findElements(By.cssSelector(".deliver [type=checkbox]"))) {
            Rectangle box = tick.getRect();
            Rectangle words = tick.findElement(By.xpath("following-sibling::span")).getRect();
            assertThat(words.getX() - box.getX() - box.getWidth()).as("from the box to its words").isBetween(0, 12);
            assertThat(words.getY() + words.getHeight()).isGreaterThan(box.getY());
            assertThat(words.getY()).isLessThan(box.getY() + box.getHeight());
        }
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** Entering a request with the keyboard alone, and how the pages of counter and mail room look, wide and narrow. */
class EntryLookTest extends DeskLookTest {

    @Autowired Requests requests;

    @Test
    void aLetterIsEnteredWithoutTouchingTheMouse(Browser browser) throws Exception {
        logIn(browser, "registrar");
        browser.go(address("/desk/entry"));
        browser.see(By.id("entry"));
        keys(browser, Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(focused(browser).getDomProperty("value")).isEqualTo("REGISTERED_POST");
        assertThat(browser.driver().findElements(By.cssSelector("[data-channel]:not([hidden])"))).hasSize(1);
        keys(browser, Keys.TAB, "0916");
        to(browser, "registered_post.signed-by", Keys.TAB);
        keys(browser, Keys.TAB, "XA00000000001");
        to(browser, "content", Keys.TAB);
        until(browser, "2026年9月16日");
        keys(browser, "申请公开某地块的批复文件。");
        to(browser, "name", Keys.TAB);
        keys(browser, "键盘申请人", Keys.TAB, Keys.TAB, Keys.ARROW_DOWN, Keys.TAB, "11010519491231002X");
        Look.at(browser, "entry-typed");
        keys(browser, Keys.ENTER);

        assertThat(browser.see(By.id("lacking")).getText()).contains("申请材料缺少以下内容");
        assertThat(focused(browser).getDomAttribute("name")).isEqualTo("asItIs");
        Look.at(browser, "entry-lacking");
        keys(browser, Keys.SPACE, Keys.ENTER);

        assertThat(browser.see(By.tagName("h1")).getText()).startsWith("已录入 QS2026-");
        assertThat(focused(browser).getText()).isEqualTo("打印提交回执");
        Look.at(browser, "entry-done");
        String number = browser.see(By.tagName("h1")).getText().substring("已录入 ".length());
        Request request = requests.get(number);
        assertThat(request.receivedOn()).isEqualTo("2026-09-16");
        assertThat(requests.applicant(number).idNumber()).isEqualTo("11010519491231002X");
    }

    @Test
    void mistakesAreListedOnTopAndTheMailRoomsPagesFitEveryWidth(Browser browser) throws Exception {
        logIn(browser, "registrar");
        browser.go(address("/desk/entry?channel=ORDINARY_POST"));
        browser.click(By.cssSelector(".save button"));
        assertThat(browser.see(By.id("errors")).getText()).contains("与申请人确认的日期");
        assertThat(focused(browser).getDomAttribute("id")).isEqualTo("errors");
        Look.at(browser, "entry-errors");

        for (String tracking : List.of("XH1", "XH2")) {
            send("mail-room", "/desk/mail-room", "id", UUID.randomUUID().toString(), "channel", "COURIER", "arrivedOn",
                    "2026-09-17", "signedBy", "温收发", "trackingNumber", tracking, "sender", "王寄信", "addressedTo", "局办公室");
        }
        browser.go(address("/desk/mail-room"));
        browser.see(By.className("sitting"));
        Look.at(browser, "entry-mail-room");
        browser.go(address("/desk/mail-room/day?on=2026-09-17"));
        assertThat(browser.see(By.cssSelector("[data-print]")).isEnabled()).isTrue();
        Look.at(browser, "entry-day");
        browser.go(address("/desk"));
        assertThat(browser.see(By.cssSelector(".message.bad")).getText()).contains("来件滞留");
        Look.at(browser, "entry-desk");
    }

    private static void keys(Browser browser, CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(browser.driver()).sendKeys(key).perform();
        }
    }

    /** Presses a key until the field has the focus. */
    private static void to(Browser browser, String id, Keys key) {
        for (int pressed = 0; !id.equals(focused(browser).getDomAttribute("id")); pressed++) {
            assertThat(pressed).as("tabs to " + id).isLessThan(15);
            keys(browser, key);
        }
    }

    private static WebElement focused(Browser browser) {
        return browser.driver().switchTo().activeElement();
    }

    private static void until(Browser browser, String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(driver -> driver.findElement(By.id("hint")).getText().contains(words));
    }
}

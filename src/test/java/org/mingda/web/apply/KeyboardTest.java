package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingda.request.Requests;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without a mouse goes from the start page to the confirmation, and sees at each step where he is. */
@MingdaTest
@BrowserTest
class KeyboardTest {

    private static final int MOST_STEPS = 80;

    @LocalServerPort int port;
    @Autowired Requests requests;

    private Browser browser;

    /** What is done on each page before it is left. */
    private final Map<String, Runnable> pages = Map.of(
            "agency", () -> choose("agency"),
            "what", () -> type("textarea", "不用鼠标的申请"),
            "published", () -> { },
            "files", () -> { },
            "who", () -> choose("kind"),
            "identity", () -> {
                type("input[name=name]", "甄如许");
                choose("idType");
                type("input[name=idNumber]", "11010519491231002X");
            },
            "reply", () -> {
                choose("formWanted");
                choose("delivery");
            },
            "contact", () -> type("input[name=email]", "applicant@example.test"));

    @Test
    void anApplicationIsMadeWithKeysOnly(Browser opened) {
        browser = opened;
        browser.go("http://localhost:" + port + "/");
        press(Keys.TAB);
        assertThat(active("textContent")).as("the first stop leads past the menu").contains("跳到正文");
        while (!browser.driver().getCurrentUrl().contains("/apply/")) {
            follow("main a[href^='/agencies/qingshi-land'], main a[href^='/apply']:not([href*=correction])");
        }
        while (!page().equals("check")) {
            pages.get(page()).run();
            follow("button[value=next]");
        }
        follow("button[value=submit]");

        assertThat(requests.get(browser.see(By.id("number")).getText()).content()).isEqualTo("不用鼠标的申请");
        assertThat(browser.see(By.id("access-code")).getText()).isNotBlank();
    }

    private void choose(String name) {
        tabTo("input[name=" + name + "]");
        press(Keys.SPACE);
    }

    private void type(String field, String text) {
        tabTo(field);
        press(text);
    }

    private void follow(String css) {
        String before = browser.driver().getCurrentUrl();
        tabTo(css);
        press(Keys.ENTER);
        await().atMost(Duration.ofSeconds(60)).until(() -> !browser.driver().getCurrentUrl().equals(before));
        browser.see(By.tagName("h1"));
    }

    /** Goes on until the element has the focus, which must be visible. */
    private void tabTo(String css) {
        for (int step = 0; step < MOST_STEPS; step++) {
            press(Keys.TAB);
            if (is(css)) {
                assertThat(active("computedStyleMap().get('outline-style').toString()"))
                        .as("the focus on " + css).isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("no key leads to " + css + " on " + browser.driver().getCurrentUrl());
    }

    private void press(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private boolean is(String css) {
        return (Boolean) browser.driver().executeScript("return document.activeElement.matches(arguments[0])", css);
    }

    private String active(String property) {
        return String.valueOf(browser.driver().executeScript("return document.activeElement." + property));
    }

    private String page() {
        return browser.driver().getCurrentUrl().replaceAll(".*/|\\?.*", "");
    }
}

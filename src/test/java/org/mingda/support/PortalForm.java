package org.mingda.support;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Somebody who fills in the portal's application in a browser, page by page. */
public final class PortalForm {

    private static final By SUBMIT = By.cssSelector("button[name=action][value=submit]");

    private final Browser browser;
    private final String home;

    public PortalForm(Browser browser, String home) {
        this.browser = browser;
        this.home = home;
    }

    public PortalForm begin(String path) {
        browser.go(home + path);
        return this;
    }

    /** Writes into a field in place of what stands there. */
    public PortalForm type(String field, String text) {
        WebElement input = browser.see(By.name(field));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    public PortalForm choose(String field, String value) {
        browser.see(By.cssSelector("input[name=" + field + "][value=" + value + "]")).click();
        return this;
    }

    public PortalForm next() {
        return press("next");
    }

    /** Presses one of the buttons at the end of the page, and waits for the next page. */
    public PortalForm press(String action) {
        browser.leave(By.cssSelector("button[name=action][value=" + action + "]"));
        return this;
    }

    /** Goes on when this page is the one shown; some pages are shown only when there is something to show. */
    public PortalForm skip(String page) {
        return page().equals(page) ? next() : this;
    }

    /** Answers all pages after that on what is wanted, as a citizen who has nothing to attach. */
    public PortalForm citizen(String name) {
        skip("published").next();
        choose("kind", "NATURAL").next();
        type("name", name).choose("idType", "ID_CARD").type("idNumber", "11010519491231002x").next();
        choose("formWanted", "ELECTRONIC").choose("delivery", "EMAIL").next();
        return type("email", "applicant@example.test").next();
    }

    /** Submits on the last page and returns the number. */
    public String submit() {
        browser.see(SUBMIT).click();
        return browser.see(By.id("number")).getText();
    }

    /** The last part of the address of the page shown. */
    public String page() {
        browser.see(By.tagName("h1"));
        return browser.driver().getCurrentUrl().replaceAll(".*/([^/?#]+)([?#].*)?$", "$1");
    }

    /** The address with which anybody goes on with this draft. */
    public String link() {
        return browser.driver().getCurrentUrl().replaceAll("/[^/]+$", "");
    }
}

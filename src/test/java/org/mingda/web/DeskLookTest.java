package org.mingda.web;

import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests share that open the officers' pages in a browser, as somebody who logs in there. */
@BrowserTest
abstract class DeskLookTest extends DeskTest {

    @LocalServerPort private int port;
    @Value("${mingda.demo.password}") private String password;

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    void logIn(Browser browser, String officer) {
        logIn(browser, officer, "/desk", By.className("totals"));
    }

    /** Opens a page, which asks first who it is, and waits for what is on it; no mouse is needed. */
    void logIn(Browser browser, String officer, String path, By shown) {
        browser.go(address(path));
        browser.see(By.name("username")).sendKeys(officer);
        browser.see(By.name("password")).sendKeys(password, Keys.ENTER);
        browser.see(shown);
    }

    /** Opens a page and looks at it. */
    void visit(Browser browser, String path, String picture) {
        browser.go(address(path));
        Look.at(browser, picture);
    }
}

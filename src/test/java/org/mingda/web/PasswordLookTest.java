package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.mingda.support.Permissions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** How an officer comes from Tasklist to the page that changes the password, and what stands there. */
class PasswordLookTest extends DeskLookTest {

    private static final String NEW = "Another-2027-pass";

    @Autowired People people;
    @Value("${mingda.demo.password}") String password;

    @Test
    void anOfficerChangesThePasswordComingFromTasklist(Browser browser) {
        logIn(browser, somebody(), "/camunda/app/tasklist/default/", By.cssSelector(".account > a"));
        browser.click(By.cssSelector(".account > a"));
        browser.see(By.cssSelector(".account .password a"), "修改密码");
        browser.screenshot("password-tasklist");
        browser.click(By.cssSelector(".account .password a"));
        browser.see(By.tagName("h1"), "修改密码");
        Look.at(browser, "password");

        type(browser, "weak");
        browser.see(By.cssSelector(".message.bad"), "至少10个字符");
        assertThat(browser.driver().findElements(By.cssSelector("input[type=password]")))
                .hasSize(3).allSatisfy(field -> assertThat(field.getDomProperty("value")).isEmpty());
        Look.at(browser, "password-refused");

        type(browser, NEW);
        browser.see(By.cssSelector(".message.good"), "密码已修改");
        Look.at(browser, "password-changed");
    }

    private void type(Browser browser, String next) {
        browser.see(By.name("currentPassword")).sendKeys(password);
        browser.see(By.name("newPassword")).sendKeys(next);
        browser.see(By.name("repeated")).sendKeys(next, Keys.ENTER);
    }

    private String somebody() {
        String login = "w" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", login + "@example.cn", Set.of(Role.HANDLER), Permissions.UNIT,
                Permissions.AGENCY), password);
        return login;
    }
}

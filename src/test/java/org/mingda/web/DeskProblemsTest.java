package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer whose form could not be taken is told so in the officers' own frame and led back to the page. */
class DeskProblemsTest extends DeskLookTest {

    @LocalServerPort private int port;

    @Test
    void anExpiredFormLeadsBackToItsPageWhereTheTypedTextIsStillThere(Browser browser) {
        String page = desk(aCase().register().assign("expropriation")) + "/letters/new?template=progress-notice";
        By text = By.name("fact.progress");
        logIn(browser, "handler", page, text);
        browser.see(text).sendKeys("正在检索。");
        browser.driver().executeScript("document.querySelector('#draft [name=_csrf]').remove()");
        browser.click(By.cssSelector("#draft button:not([formaction])"));

        browser.see(By.tagName("h1"), "刚才的内容没有提交");
        assertThat(browser.see(By.className("who")).getText()).as("the officer's own frame").contains("退出");
        Look.at(browser, "desk-problem");
        assertThat(browser.see(By.linkText("返回刚才的页面")).getDomProperty("href")).endsWith(page);
        browser.driver().navigate().back();
        assertThat(browser.see(text).getDomProperty("value")).isEqualTo("正在检索。");
    }

    @Test
    void anUploadAboveTheLimitIsRefusedWithTheLimitAndNoAddressElsewhereIsLedTo() throws IOException {
        String answer = refused("http://localhost/desk/requests/QS2026-00001/records");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("上传的内容太大", "一次最多上传 210 MB", "回到案件列表",
                "href=\"/desk/requests/QS2026-00001/records\"").doesNotContain("返回首页", "??");
        assertThat(refused("https://elsewhere.example/other")).contains("上传的内容太大")
                .doesNotContain("elsewhere", "返回刚才的页面");
        assertThat(refused("not an address")).contains("上传的内容太大").doesNotContain("返回刚才的页面");
    }

    /** Says how long it will be, and the server does not wait for it. */
    private String refused(String from) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("POST /desk/requests/QS2026-00001/records HTTP/1.1\r\nHost: localhost\r\n"
                    + "Referer: " + from + "\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                    + "Content-Length: 221000000\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

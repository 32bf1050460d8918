package org.mingda.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class BrowserTestTest {

    private final BrowserOnThisMachine nothing = BrowserOnThisMachine.find(Map.of("PATH", "/nowhere"));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void aMachineWithoutChromiumIsToldLoudly() {
        assertThat(nothing.decide(null, out).isDisabled()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("THE BROWSER TESTS DID NOT RUN");
    }

    @Test
    void aBuildServerWithoutChromiumFails() {
        assertThatThrownBy(() -> nothing.decide("true", out)).hasMessageContaining("browser tests must run");
    }

    @Test
    @BrowserTest
    void aPageIsShownAndPictured(Browser browser) {
        browser.go("data:text/html;charset=utf-8,<meta name=viewport content=width=device-width><h1>明达</h1>");
        browser.size(360, 740);

        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("明达");
        assertThat(browser.driver().executeScript("return [innerWidth, navigator.language].join()"))
                .isEqualTo("360,zh-CN");
        assertThat(browser.screenshot("support")).isNotEmptyFile();
    }
}

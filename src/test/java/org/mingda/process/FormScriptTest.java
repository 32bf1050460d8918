package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.openqa.selenium.By;

/** The script that puts the form library's own words into Chinese and reads dates as officers write them. */
@BrowserTest
class FormScriptTest {

    private static final Path SCRIPT = Path.of(
            "src/main/resources/META-INF/resources/webjars/camunda/app/house/scripts/forms.js");

    private static final String FORM =
            """
            <div class="fjs-container">
              <div class="fjs-form-field-text"><p id="ours">Select</p></div>
              <div class="fjs-select-display" id="select">Select</div>
              <div id="error">Field must have maximum value of 20.</div>
              <textarea id="typed">Select</textarea>
              <div class="fjs-input-group"><input id="date"><span class="fjs-input-adornment">选日期</span></div>
              <div class="fjs-input-group"><input id="plain"><span class="fjs-input-adornment">元</span></div>
            </div>
            <div id="outside">Select</div>
            """;

    private Browser browser;

    @BeforeEach
    void openForm(Browser browser) throws IOException {
        this.browser = browser;
        browser.go("about:blank");
        run("const script = document.createElement('script'); script.type = 'module';"
                + "script.textContent = arguments[0]; document.body.append(script);", Files.readString(SCRIPT));
        run("document.body.insertAdjacentHTML('beforeend', arguments[0])", FORM);
    }

    @Test
    void theLibrarysWordsAreChineseAndNothingElseIsTouched() {
        assertThat(text("select")).isEqualTo("请选择");
        assertThat(text("error")).isEqualTo("不能大于 20。");
        assertThat(text("ours")).isEqualTo("Select");
        assertThat(text("outside")).isEqualTo("Select");
        assertThat(browser.driver().findElement(By.id("typed")).getDomProperty("value")).isEqualTo("Select");
    }

    @Test
    void aMessageThatAppearsLaterIsChineseToo() {
        run("document.getElementById('error').firstChild.data = 'Field is required.'");

        assertThat(text("error")).isEqualTo("请填写本项。");
    }

    @Test
    void aDateIsReadAsOfficersWriteIt() {
        assertThat(typed("date", "2026年9月8日")).isEqualTo("2026-09-08");
        assertThat(typed("date", "2026/9/18")).isEqualTo("2026-09-18");
        assertThat(typed("date", "20260918")).isEqualTo("2026-09-18");
        assertThat(typed("date", "明天")).isEqualTo("明天");
        assertThat(typed("plain", "20260918")).isEqualTo("20260918");
    }

    private String typed(String id, String date) {
        var input = browser.see(By.id(id));
        input.clear();
        input.sendKeys(date, "\t");
        return input.getDomProperty("value");
    }

    private String text(String id) {
        return (String) run("return document.getElementById(arguments[0]).textContent", id);
    }

    private Object run(String script, Object... arguments) {
        return browser.driver().executeScript(script, arguments);
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms for findings and drafting ask what applies, and only that. */
@MingdaTest
@BrowserTest
class DraftingFormTest {

    @Autowired SampleSteps steps;
    @Autowired Workbench workbench;
    @Autowired SubmitRequest submitRequest;
    @Autowired TestClock clock;
    @Value("${mingda.demo.password}") String password;
    @LocalServerPort int port;

    private Browser browser;
    private TasklistPage tasklist;
    private String number;

    @BeforeEach
    void aSearchedCase(Browser opened) {
        clock.set("2026-09-18");
        number = anApplication().submitTo(submitRequest).number();
        steps.upTo(number, "UserTask_RecordFindings");
        browser = opened;
        browser.size(1500, 2400);
        tasklist = new TasklistPage(browser, "http://127.0.0.1:" + port);
        tasklist.logIn("handler", password);
    }

    @Test
    void findingsAreAskedStepByStep() {
        open("UserTask_RecordFindings");
        assertThat(labels()).contains("申请的性质", "疑难件，请法律顾问会商").doesNotContain("信息在哪里", "第三方");

        tasklist.choose("申请获取政府信息").choose("本机关制作或者保存，由本机关负责公开");
        tasklist.choose("商业秘密、个人隐私等，可能损害第三方合法权益（第十五条）");
        browser.see(By.xpath("//label[starts-with(normalize-space(.), '第三方')]"));
        assertThat(labels()).contains("信息在哪里", "不予公开的事由", "第三方", "共同制作机关")
                .doesNotContain("征求意见的信息", "法律、法规、规章规定应当公开");

        tasklist.choose("信访、投诉、举报等活动（第三十九条第一款）");
        gone("信息在哪里");
        assertThat(labels()).doesNotContain("不予公开的事由", "第三方");
    }

    @Test
    void theProposalStandsThereAndAnotherOutcomeAsksForItsReasonAndWhatItRestsOn() {
        steps.take(number, "UserTask_RecordFindings");
        open("UserTask_DraftReply");
        browser.see(By.xpath("//label[starts-with(normalize-space(.), '公开的信息')]"));
        assertThat(browser.see(By.cssSelector(".fjs-container")).getText()).contains("（第三十六条第二项）");
        assertThat(labels()).contains("具体情形").doesNotContain("与拟定结果不同的理由", "此前答复的文号");

        tasklist.select("办理结果", "不予处理：重复申请");
        browser.see(By.xpath("//label[starts-with(normalize-space(.), '此前答复的文号')]"));
        assertThat(labels()).contains("与拟定结果不同的理由", "此前答复的日期")
                .doesNotContain("具体情形", "公开的信息", "不予公开的内容");

        tasklist.choose("重新认定");
        gone("查明情况");
        tasklist.complete();
        assertThat(workbench.task(number, "UserTask_RecordFindings")).isNotNull();
    }

    private void open(String element) {
        tasklist.open(workbench.task(number, element).getId());
    }

    private void gone(String label) {
        browser.see(By.xpath("//body[not(.//label[starts-with(normalize-space(.), '" + label + "')])]"));
    }

    /** Without the sign of a field that must be filled in. */
    private List<String> labels() {
        return browser.driver().findElements(By.cssSelector(".fjs-container label.fjs-form-field-label")).stream()
                .map(WebElement::getText).map(label -> label.replace("*", "").strip()).toList();
    }
}

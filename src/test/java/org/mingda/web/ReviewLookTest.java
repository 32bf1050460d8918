package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Replies.given;
import static org.mingda.support.Replies.withheld;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingda.letter.WriteReply;
import org.mingda.letter.release.CheckRecords;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.mingda.support.Replies;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the records and of their review in a real browser, wide and narrow. */
class ReviewLookTest extends DeskLookTest {

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    WriteReply writeReply;

    @Autowired
    CheckRecords checkRecords;

    @Test
    void everybodyCanUseTheListOfRecords(Browser browser) {
        open(browser, "handler", replies().listed(given("关于城南样例项目用地的批复"), inPart(), withheld("补偿协议（他人）")),
                "records");
        assertThat(browser.driver().findElements(By.cssSelector("form.record"))).as("three changes and a new one").hasSize(4);
        Look.at(browser, "records");
    }

    @Test
    void everybodyCanReviewItemByItem(Browser browser) {
        String number = replies().draft(
                replies().listed(given("关于城南样例项目用地的批复"), inPart(), withheld("补偿协议（他人）")), "partial");
        open(browser, "reviewer", number, "review");
        assertThat(browser.driver().findElements(By.cssSelector("fieldset.decide"))).hasSize(2);
        Look.at(browser, "review");
    }

    private static NewRecord inPart() {
        return new NewRecord("征地补偿登记明细表", Disposition.RELEASE_IN_PART, "third-party", "", "他人的身份证件号码、住址",
                true, new NewRecord.File("明细表（遮盖后）.txt", "text/plain",
                        "张样例 11010119900307002X 13800138000\n联系信箱 office@example.com".getBytes(StandardCharsets.UTF_8)));
    }

    private Replies replies() {
        return new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
    }

    private void open(Browser browser, String officer, String number, String page) {
        checkRecords.check(number);
        logIn(browser, officer, "/desk/requests/" + number + "/" + page, By.cssSelector("main.records"));
    }
}

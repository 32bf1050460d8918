package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.request.BulkWork;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups of requests and orders for many as they look and work in a browser, wide and narrow. */
class CampaignLookTest extends DeskLookTest {

    @Autowired BulkWork work;

    private final String thing = "青石市" + UUID.randomUUID().toString().substring(0, 8) + "地铁三号线沿线噪声监测报告";

    @Test
    void aRegistrarOrdersForManyAndReadsTheResults(Browser browser) {
        List<String> members = group(11);
        logIn(browser, "registrar");
        visit(browser, "/desk/campaigns", "campaign-list");
        visit(browser, "/desk/campaigns/" + members.get(0), "campaign-group");
        browser.click(By.cssSelector("button[value=REGISTER]"));
        Look.at(browser, "campaign-order");
        browser.click(By.cssSelector("input[name='f.registrationOutcome'][value=accepted]"));
        steps.take(members.get(2), "UserTask_RegisterRequest");
        browser.click(By.cssSelector(".fields button[type=submit]"));
        assertThat(browser.see(By.cssSelector("[role=status]"), "待办").getText()).contains("待办 10 件");
        Look.at(browser, "campaign-running");
        carryOut();
        browser.driver().navigate().refresh();
        assertThat(browser.see(By.cssSelector("[role=status]"), "已办 9").getText())
                .contains("已办 9 件，未办成 1 件");
        Look.at(browser, "campaign-finished");
    }

    @Test
    void aHeadSeesTheOneDraftThatIsApproved(Browser browser) {
        List<String> members = group(3);
        members.forEach(number -> steps.upTo(number, "UserTask_ApproveReply"));
        logIn(browser, "head");
        browser.go(address("/desk/campaigns/" + members.get(0)));
        browser.click(By.cssSelector("input[name=scope][value=ALL]"));
        browser.click(By.cssSelector("button[value=APPROVE]"));
        assertThat(browser.see(By.tagName("main"), "所审的答复草稿").getText())
                .contains("经查，您申请的信息存在。", "确认，办理 3 件");
        Look.at(browser, "campaign-approval");
    }

    private void carryOut() {
        while (work.goOn()) {
            // until no order runs
        }
    }

    /** The last one asks for more. */
    private List<String> group(int size) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "群样" + (char) ('甲' + i);
            members.add(aCase(anApplication().from(name).identifiedBy(name + thing)
                    .asking("申请公开" + thing + (i == size - 1 ? "（2019年至2021年）" : ""))).number());
        }
        return members;
    }
}

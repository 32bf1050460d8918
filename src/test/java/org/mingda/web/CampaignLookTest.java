package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.request.BulkWork;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Groups of requests and orders for many as they look and work in a browser, wide and narrow. */
@BrowserTest
class CampaignLookTest extends DeskTest {

    @LocalServerPort int port;

    @Value("${mingda.demo.password}") String password;

    @Autowired BulkWork work;

    private final String thing = "青石市" + UUID.randomUUID().toString().substring(0, 8) + "地铁三号线沿线噪声监测报告";

    @Test
    void aRegistrarOrdersForManyAndReadsTheResults(Browser browser) {
        List<String> members = group(11);
        logIn(browser, "registrar");
        visit(browser, "/desk/campaigns", "list");
        visit(browser, "/desk/campaigns/" + members.get(0), "group");
        browser.click(By.cssSelector("button[value=REGISTER]"));
        look(browser, "order");
        browser.click(By.cssSelector("input[name='f.registrationOutcome'][value=accepted]"));
        steps.take(members.get(2), "UserTask_RegisterRequest");
        browser.click(By.cssSelector(".fields button[type=submit]"));
        assertThat(browser.see(By.cssSelector("[role=status]"), "待办").getText()).contains("待办 10 件");
        look(browser, "running");
        carryOut();
        browser.driver().navigate().refresh();
        assertThat(browser.see(By.cssSelector("[role=status]"), "已办 9").getText())
                .contains("已办 9 件，未办成 1 件");
        look(browser, "finished");
    }

    @Test
    void aHeadSeesTheOneDraftThatIsApproved(Browser browser) {
        List<String> members = group(3);
        members.forEach(number -> steps.upTo(number, "UserTask_ApproveReply"));
        logIn(browser, "head");
        browser.go("http://localhost:" + port + "/desk/campaigns/" + members.get(0));
        browser.click(By.cssSelector("input[name=scope][value=ALL]"));
        browser.click(By.cssSelector("button[value=APPROVE]"));
        assertThat(browser.see(By.tagName("main"), "所审的答复草稿").getText())
                .contains("经查，您申请的信息存在。", "确认，办理 3 件");
        look(browser, "approval");
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

    private void logIn(Browser browser, String officer) {
        browser.go("http://localhost:" + port + "/desk");
        browser.see(By.name("username")).sendKeys(officer);
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("button[type=submit]"));
        browser.see(By.className("totals"));
    }

    private void visit(Browser browser, String path, String picture) {
        browser.go("http://localhost:" + port + path);
        look(browser, picture);
    }

    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 375)) {
            browser.size(width, 900);
            browser.see(By.tagName("h1"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            browser.screenshot("campaign-" + picture + "-" + width);
            assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).as(picture).isEmpty();
        }
        browser.size(1280, 900);
    }
}

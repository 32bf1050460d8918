package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.publication.Catalogue;
import org.mingda.publication.Suggestions;
import org.mingda.publication.TypedEntry;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is published, as everybody and the registrar see it, on a desk and on a phone. */
@MingdaTest
@BrowserTest
class PublishedLookTest {

    @LocalServerPort int port;
    @Autowired Catalogue catalogue;
    @Autowired Suggestions suggestions;
    @Value("${mingda.demo.password}") String password;

    private final String mark = UUID.randomUUID().toString().substring(0, 4);

    @Test
    void everybodyAndTheRegistrarCanUseThePages(Browser browser) {
        UUID id = entry("城南区样例片区农用地转用和土地征收批准文件（一书四方案）", "石府地〔2025〕86号");
        entry("建设用地规划许可证核发结果（2026年第一季度）", "");
        suggestions.answered(id, "draft" + mark);
        browser.go("http://localhost:" + port + "/published?q=" + mark);
        assertThat(browser.see(By.cssSelector(".found h3")).getText()).contains(mark);
        look(browser, "published");
        browser.go("http://localhost:" + port + "/published/" + id + "?lang=en");
        look(browser, "published-item-en");
        browser.go("http://localhost:" + port + "/published?lang=zh-CN&q=qqqq" + mark);
        browser.go("http://localhost:" + port + "/desk/published?q=" + mark);
        browser.see(By.name("username")).sendKeys("registrar");
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.cssSelector(".cases"));
        look(browser, "published-desk");
        for (String page : List.of(id.toString(), "import")) {
            browser.go("http://localhost:" + port + "/desk/published/" + page);
            look(browser, "published-desk-" + (page.equals("import") ? page : "item"));
        }
    }

    private UUID entry(String title, String number) {
        return catalogue.add("qingshi-land", new TypedEntry(title + mark, number, "expropriation", "2025-08-20",
                "2025-09-03", "https://zrzy.qingshi.example/zhengdi/" + mark,
                "省人民政府用地批复、建设项目用地呈报说明书、农用地转用方案、补充耕地方案、征收土地方案、供地方案，勘测定界图和征地红线图。"), "registrar");
    }

    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 375)) {
            browser.size(width, 900);
            browser.see(By.tagName("h1"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            browser.screenshot(picture + "-" + width);
            assertThat(new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                    .analyze(browser.driver()).getViolations()).as(picture).isEmpty();
        }
        browser.size(1280, 900);
    }
}

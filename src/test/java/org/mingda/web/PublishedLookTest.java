package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.publication.Catalogue;
import org.mingda.publication.Suggestions;
import org.mingda.publication.TypedEntry;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published, as everybody and the registrar see it, on a desk and on a phone. */
class PublishedLookTest extends DeskLookTest {

    @Autowired Catalogue catalogue;
    @Autowired Suggestions suggestions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everybodyAndTheRegistrarCanUseThePages(Browser browser) {
        UUID id = entry("城南区样例片区农用地转用和土地征收批准文件（一书四方案）", "石府地〔2025〕86号");
        entry("建设用地规划许可证核发结果（2026年第一季度）", "");
        suggestions.answered(id, "draft" + mark);
        browser.go(address("/published?q=" + mark));
        assertThat(browser.see(By.cssSelector(".found h3")).getText()).contains(mark);
        Look.at(browser, "published");
        visit(browser, "/published/" + id + "?lang=en", "published-item-en");
        browser.go(address("/published?lang=zh-CN&q=qqqq" + mark));
        logIn(browser, "registrar", "/desk/published?q=" + mark, By.className("cases"));
        Look.at(browser, "published-desk");
        for (String page : List.of(id.toString(), "import")) {
            visit(browser, "/desk/published/" + page, "published-desk-" + (page.equals("import") ? page : "item"));
        }
    }

    private UUID entry(String title, String number) {
        return catalogue.add("qingshi-land", new TypedEntry(title + mark, number, "expropriation", "2025-08-20",
                "2025-09-03", "https://zrzy.qingshi.example/zhengdi/" + mark,
                "省人民政府用地批复、建设项目用地呈报说明书、农用地转用方案、补充耕地方案、征收土地方案、供地方案，勘测定界图和征地红线图。"), "registrar");
    }
}

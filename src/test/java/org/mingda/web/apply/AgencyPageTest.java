package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.Look;
import org.mingda.support.MingdaTest;
import org.mingda.support.OtherAgency;
import org.mingda.support.Permissions;
import org.mingda.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each agency has a start page of its own: what it is, how to reach it, its guide. */
@MingdaTest
@BrowserTest
class AgencyPageTest {

    private static final String PAGE = "/agencies/";

    @LocalServerPort int port;

    @Test
    void theStartOfTheHouseLeadsToEachAgency() {
        assertThat(new Visitor(port).get("/").page()).contains("向哪个机关申请",
                "href=\"/agencies/qingshi-land\"", "href=\"/agencies/yunxi-forestry\"");
    }

    @Test
    void anAgencySaysWhatBelongsToItAndNothingOfAnother() {
        Visitor visitor = new Visitor(port);

        assertThat(visitor.get(PAGE + OtherAgency.ID).page()).contains("云溪县林业局",
                        "href=\"/apply?agency=yunxi-forestry\"", "工作日 8:30—12:00", "挂号信", "本局主动公开林地审核", "传真", "本机关不受理")
                .doesNotContain("青石市城南区", "disclosure@qingshi.example", "??");
        assertThat(visitor.get(PAGE + Permissions.AGENCY).page()).contains("disclosure@qingshi.example", "000-00000001")
                .doesNotContain("云溪县");
    }

    @Test
    void anAgencyThatDoesNotExistIsNotFound() {
        assertThat(new Visitor(port).get(PAGE + "nowhere").status()).isEqualTo(404);
    }

    @Test
    void thePageIsUsableOnADeskAndOnAPhone(Browser browser) {
        for (String path : List.of("/", PAGE + Permissions.AGENCY, PAGE + OtherAgency.ID + "?lang=en")) {
            browser.go("http://localhost:" + port + path);
            Look.at(browser, "agency-" + path.replaceAll("[^a-z]+", "-"));
        }
    }
}

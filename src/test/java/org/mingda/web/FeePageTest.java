package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.law.FeeMethod;
import org.mingda.request.CollectFee;
import org.mingda.support.Applications;
import org.springframework.beans.factory.annotation.Autowired;

/** Both ways of counting the fee on the officers' pages. */
class FeePageTest extends DeskTest {

    @Autowired
    CollectFee collectFee;

    private final String identity = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({"30, 0", "31, 10", "100, 700", "101, 720", "200, 2700", "201, 2740"})
    void pagesAreCountedByTheTariff(int pages, int yuan) throws Exception {
        String page = text(ask("registrar", fee(aCase(mine())) + "?items=1&pages=" + pages));

        assertThat(page).contains("按量计收：<b>" + yuan + " 元</b>", "按件计收：<b>0 元</b>", "本件 " + pages + " 页")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"11, 100", "30, 2000", "31, 2200", "40, 4000", "41, 4300", "50, 7000", "51, 7400"})
    void itemsAreCountedByTheTariff(int items, int yuan) throws Exception {
        assertThat(text(ask("registrar", fee(aCase(mine())) + "?items=" + items)))
                .contains("按件计收：<b>" + yuan + " 元</b>", "此前已有 0 件");
    }

    @Test
    void earlierItemsOfTheMonthCount() throws Exception {
        IntStream.range(0, 11).forEach(i -> aCase(mine()));

        assertThat(text(ask("registrar", fee(aCase(mine())) + "?items=2")))
                .contains("此前已有 11 件", "按件计收：<b>200 元</b>", "<td>12—13</td>");
    }

    @ParameterizedTest
    @CsvSource({"x, 1, 件数应为整数", "0, 1, 至少为 1 件", "1, 1000001, 之间", "1, -1, 页数应为整数"})
    void whatCannotBeCountedIsSaid(String items, String pages, String why) throws Exception {
        assertThat(text(ask("registrar", fee(aCase(mine())) + "?items=" + items + "&pages=" + pages))).contains(why);
    }

    @Test
    void theCasePageShowsTheFeeDecided() throws Exception {
        CaseInHand request = aCase(mine());
        assertThat(text(ask("registrar", desk(request)))).doesNotContain("信息处理费");
        collectFee.charge(request.number(), FeeMethod.PER_PAGE, 1, 101, "registrar");

        assertThat(text(ask("registrar", desk(request)))).contains("信息处理费", "待缴费", "720 元（按量计收）",
                "第31—100页，每页10元，计700元", "决定收取信息处理费").doesNotContain("??");
        assertThat(text(ask("registrar", fee(request)))).contains("已决定收取 720 元");
    }

    @Test
    void aRequestOfAnotherUnitIsNotFound() throws Exception {
        assertThat(status(ask("handler", fee(aCase(mine()))))).isEqualTo(404);
    }

    private Applications mine() {
        return anApplication().identifiedBy(identity).from("某甲" + identity.substring(0, 8));
    }

    private static String fee(CaseInHand request) {
        return desk(request) + "/fee";
    }
}

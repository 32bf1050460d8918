package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Requests;
import org.mingda.request.SuggestPublication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What officers see of repeated requests and of what many ask for, and who may suggest to publish it. */
class SimilarPagesTest extends DeskTest {

    @Autowired
    Ledger ledger;

    @Autowired
    Requests requests;

    @Autowired
    SuggestPublication suggest;

    @Autowired
    TransactionTemplate transaction;

    private final String text = "青石市北湖清淤工程的监测报告" + UUID.randomUUID();

    @Test
    void anEarlierRequestOfTheApplicantIsShownWithItsReply() throws Exception {
        CaseInHand earlier = by("甲");
        transaction.executeWithoutResult(status -> {
            requests.setOutcome(earlier.number(), "granted");
            ledger.append(earlier.number(), EventType.REPLY_ISSUED, "system", Map.of("number", "青自然资公开答〔2026〕9号"));
        });
        String page = text(ask("registrar", desk(by("甲"))));

        assertThat(page).contains("相同或者相近的申请", desk(earlier), "文字相同 100%", "青自然资公开答〔2026〕9号", "第三十六条第六项");
        assertThat(text(ask("registrar", desk(earlier)))).doesNotContain("相同或者相近的申请");
    }

    @Test
    void whatManyAskForIsCountedWithoutSayingWhoTheyAre() throws Exception {
        by("甲");
        by("乙");
        CaseInHand third = by("丙");
        String page = text(ask("supervisor", desk(third)));

        assertThat(page).contains("共有 <b>3</b> 名申请人", "第四十四条").doesNotContain("申请人甲", "申请人乙");
        assertThat(text(ask("supervisor", "/desk/suggestions"))).contains("3 人", "3 件", third.number(), "未建议", text);
    }

    @Test
    void theSupervisorOrRegistrarNotesTheSuggestionOnce() throws Exception {
        by("甲");
        by("乙");
        CaseInHand third = by("丙");
        assertThat(text(ask("reviewer", desk(third)))).doesNotContain("登记主动公开的建议</button>");
        assertThat(status(send("reviewer", desk(third) + "/publication-suggestion"))).isEqualTo(403);
        assertThat(status(send("supervisor", desk(third) + "/publication-suggestion"))).isEqualTo(302);
        assertThat(status(send("registrar", desk(third) + "/publication-suggestion"))).isEqualTo(302);

        assertThat(ledger.of(third.number())).filteredOn(entry -> entry.type() == EventType.PUBLICATION_SUGGESTED)
                .singleElement().extracting(LedgerEntry::actor, LedgerEntry::data)
                .containsExactly("supervisor", Map.of("applicants", 3));
        assertThat(text(ask("registrar", "/desk/suggestions"))).contains("2026-09-18 已建议");
        assertThat(text(ask("registrar", desk(third)))).contains("登记主动公开的建议。", "申请人数")
                .doesNotContain("登记主动公开的建议</button>");
    }

    @Test
    void handlersHaveNoListOfWhatManyAskFor() throws Exception {
        assertThat(status(ask("handler", "/desk/suggestions"))).isEqualTo(403);
        assertThat(text(ask("handler", "/desk"))).doesNotContain("/desk/suggestions");
        assertThat(text(ask("registrar", "/desk"))).contains("/desk/suggestions");
    }

    @Test
    void aSuggestionOfTheApplicantIsShownToOfficers() throws Exception {
        CaseInHand request = by("甲");
        assertThat(text(ask("registrar", desk(request)))).doesNotContain("建议主动公开");
        suggest.byApplicant(request.number());

        assertThat(text(ask("registrar", desk(request)))).contains("申请人已于 2026年9月18日 星期五 建议主动公开",
                "登记主动公开的建议</button>");
    }

    private CaseInHand by(String who) {
        return aCase(anApplication().from("申请人" + who).identifiedBy(who + text).asking(text));
    }
}

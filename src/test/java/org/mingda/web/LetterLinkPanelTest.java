package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterLinks;
import org.mingda.letter.Letters;
import org.springframework.beans.factory.annotation.Autowired;

class LetterLinkPanelTest extends DeskTest {

    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired LetterLinks links;

    @Test
    void theLinkOfALetterIsShownOnItsPageAndTakenBackThere() throws Exception {
        CaseInHand request = aCase();
        correspondence.issueReceipt(request.number());
        Letter receipt = letters.ofRequest(request.number()).get(0);
        String page = desk(request) + "/letters/" + receipt.id();
        assertThat(text(ask("registrar", page))).doesNotContain("下载链接");
        links.address(receipt);
        assertThat(text(ask("registrar", page))).contains("下载链接", "2026-12-18 00:00", "撤销的原因");
        assertThat(text(ask("supervisor", page))).contains("下载链接").doesNotContain("撤销的原因");

        assertThat(status(send("supervisor", page + "/link-revocation", "reason", "x"))).isEqualTo(403);
        send("registrar", page + "/link-revocation", "reason", "收件地址有误 <b>");

        assertThat(text(ask("supervisor", page))).contains("撤销，原因见办理经过").doesNotContain("??");
        assertThat(text(ask("registrar", desk(request)))).contains("撤销下载链接", "收件地址有误 &lt;b&gt;");
    }
}

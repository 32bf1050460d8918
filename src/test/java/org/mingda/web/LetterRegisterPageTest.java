package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.letter.Letters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/** The registers of numbers, and the panel of a letter's page that cancels one. */
class LetterRegisterPageTest extends DeskTest {

    @Autowired Correspondence correspondence;
    @Autowired Letters letters;

    @Test
    void aRegistrarCancelsANumberOnTheLettersPageAndFindsItsReasonInTheRegister() throws Exception {
        CaseInHand request = aCase();
        Letter receipt = receipt(request);
        String page = desk(request) + "/letters/" + receipt.id();
        assertThat(text(ask("registrar", page))).contains("作废文号", page + "/cancellation").doesNotContain("??");
        assertThat(text(ask("supervisor", page))).doesNotContain("作废文号");

        MvcResult blank = send("registrar", page + "/cancellation", "reason", " ");
        assertThat(blank.getFlashMap().get("refusal")).asString().contains("请填写作废的理由");
        send("registrar", page + "/cancellation", "reason", "=HYPERLINK(\"x\"),写错了");

        assertThat(letters.find(receipt.id()).orElseThrow().state()).isEqualTo(LetterState.CANCELLED);
        assertThat(text(ask("supervisor", page))).contains("已作废", "写错了", "文号作废");
        MvcResult shown = ask("supervisor", register(receipt, ""));
        assertThat(text(shown)).contains(receipt.number(), "写错了", "/desk/requests/" + request.number(),
                "register.csv").doesNotContain("??");
        MockHttpServletResponse csv = ask("supervisor", register(receipt, "/register.csv")).getResponse();
        String table = new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment");
        assertThat(table).contains(receipt.number() + "," + receipt.title() + "," + request.number() + ",2026-09-18,",
                ",文号作废,\"'=HYPERLINK(\"\"x\"\"),写错了\",", "\r\n");
    }

    @Test
    void whatIsOutSaysWhyItStays() throws Exception {
        CaseInHand request = aCase();
        Letter receipt = receipt(request);
        correspondence.sendReceipt(request.number());
        assertThat(text(ask("registrar", desk(request) + "/letters/" + receipt.id())))
                .contains("已经发出，文号不能作废").doesNotContain("/cancellation");
    }

    @Test
    void anotherAgencyFindsNothingOfOurs() throws Exception {
        Letter receipt = receipt(aCase());
        assertThat(text(ask("yx-registrar", register(receipt, "")))).doesNotContain(receipt.number());
        assertThat(ask("yx-registrar", register(receipt, "/register.csv")).getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).doesNotContain(receipt.number());
    }

    private Letter receipt(CaseInHand request) {
        correspondence.issueReceipt(request.number());
        return letters.ofRequest(request.number()).get(0);
    }

    /** The last page, where the newest number is. */
    private static String register(Letter letter, String more) {
        String series = letter.number().replaceAll(".*(公开[^〔]*)〔.*", "$1");
        return "/desk/letters" + more + "?series=" + series + "&year=2026&page=999999";
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.letter.format.OfdPages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Officers save a letter as OFD and DOCX from its page, and the draft of a reply as DOCX. */
class LetterFormatsTest extends DeskTest {

    @Autowired Letters letters;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Test
    void aLetterIsSavedAsOfdAndDocxUnderItsName() throws Exception {
        CaseInHand request = aCase().register();
        Letter receipt = letters.ofRequest(request.number()).get(0);
        String page = desk(request) + "/letters/" + receipt.id();

        assertThat(text(ask("reviewer", page))).contains(page + ".ofd", page + ".docx", "以 PDF 的内容为准")
                .doesNotContain("没有 DOCX");
        MockHttpServletResponse ofd = ask("reviewer", page + ".ofd").getResponse();
        assertThat(name(ofd)).isEqualTo(receipt.title() + "-" + receipt.number() + ".ofd");
        try (OfdPages pages = new OfdPages(ofd.getContentAsByteArray())) {
            assertThat(pages.text(1)).contains(receipt.number(), receipt.title());
        }
        MockHttpServletResponse docx = ask("reviewer", page + ".docx").getResponse();
        assertThat(name(docx)).isEqualTo(receipt.title() + "-" + receipt.number() + ".docx");
        assertThat(words(docx.getContentAsByteArray())).contains(receipt.number(), receipt.title());
    }

    @Test
    void theDraftIsSavedAsDocxOnceThereIsOne() throws Exception {
        CaseInHand request = aCase().register().assign("expropriation").search();
        String draft = desk(request) + "/letters/draft.docx";
        assertThat(status(ask("handler", draft))).isEqualTo(404);

        request.draft();

        assertThat(text(ask("handler", desk(request)))).contains(draft);
        MockHttpServletResponse docx = ask("handler", draft).getResponse();
        assertThat(name(docx)).isEqualTo("答复书草稿-" + request.number() + ".docx");
        assertThat(words(docx.getContentAsByteArray())).contains("政府信息公开申请答复书", "号");
    }

    @Test
    void aLetterFromBeforeItsTextWasKeptHasNoDocxAndSaysSo() throws Exception {
        CaseInHand request = aCase().register();
        UUID receipt = letters.ofRequest(request.number()).get(0).id();
        forgetSource(receipt);
        String page = desk(request) + "/letters/" + receipt;

        assertThat(text(ask("registrar", page))).contains("没有 DOCX", page + ".ofd").doesNotContain(page + ".docx");
        assertThat(status(ask("registrar", page + ".docx"))).isEqualTo(404);
        assertThat(status(ask("registrar", page + ".ofd"))).isEqualTo(200);
    }

    @Test
    void noFormatOfALetterIsGivenToOtherUnitsOrUnderAnotherRequest() throws Exception {
        CaseInHand request = aCase().register().assign("expropriation");
        CaseInHand other = aCase();
        String letter = "/letters/" + letters.ofRequest(request.number()).get(0).id();

        for (String format : new String[] {".ofd", ".docx"}) {
            assertThat(status(ask("handler2", desk(request) + letter + format))).isEqualTo(404);
            assertThat(status(ask("registrar", desk(other) + letter + format))).isEqualTo(404);
        }
    }

    /** As if it had been issued by an earlier version: what is issued cannot be changed otherwise. */
    private void forgetSource(UUID letter) {
        transaction.executeWithoutResult(status -> {
            database.sql("alter table letter disable trigger user").update();
            database.sql("update letter set source = null where id = ?").param(letter).update();
            database.sql("alter table letter enable trigger user").update();
        });
    }

    private static String name(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        return ContentDisposition.parse(answer.getHeader("Content-Disposition")).getFilename();
    }

    private static String words(byte[] docx) throws Exception {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        }
    }
}

package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.StoredFiles;
import org.mingda.support.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

class CaseDownloadsTest extends DeskTest {

    @Autowired
    Attachments attachments;

    @Autowired
    StoredFiles storedFiles;

    @Autowired
    Letters letters;

    @Test
    void severalFilesAreUploadedAtOnceAndKeepTheirChineseNames() throws Exception {
        CaseInHand request = aCase();

        assertThat(status(upload("registrar", desk(request) + "/attachments",
                file("撤回 申请（张䶮）.pdf", SampleFiles.pdf("a")), file("照片'1'.png", SampleFiles.png()))))
                .isEqualTo(302);
        List<Attachment> files = attachments.of(request.number());
        assertThat(files).extracting(Attachment::fileName)
                .containsExactlyInAnyOrder("撤回 申请（张䶮）.pdf", "照片'1'.png");
        assertThat(text(ask("registrar", desk(request)))).contains("撤回 申请（张䶮）.pdf", "邓登记", "添加附件");
        assertThat(disposition(request, "撤回 申请（张䶮）.pdf").getFilename()).isEqualTo("撤回 申请（张䶮）.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "材料.pdf, %PDF-1.7, inline, application/pdf", "材料.txt, 文字, attachment, application/octet-stream",
        "材料.html, <html><script>, attachment, application/octet-stream",
        "材料.svg, <svg xmlns='http://www.w3.org/2000/svg'/>, attachment, application/octet-stream"})
    void onlyPdfsAndPicturesAreShownEverythingElseIsSaved(String name, String content, String way, String answered)
            throws Exception {
        CaseInHand request = aCase();
        attachments.add(request.number(), SampleFiles.stored(storedFiles, name, SampleFiles.text(content)), "registrar");

        MockHttpServletResponse answer = open(request, name);
        assertThat(answer.getContentType()).isEqualTo(answered);
        assertThat(answer.getHeader("Content-Disposition")).startsWith(way).contains("filename*=UTF-8''");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anEmptyFileOrNoneIsRefusedAndNothingIsKept() throws Exception {
        CaseInHand request = aCase();

        MvcResult empty = upload("registrar", desk(request) + "/attachments", file("好.pdf", SampleFiles.pdf("x")),
                file("空.pdf", new byte[0]));
        assertThat(status(empty)).isEqualTo(422);
        assertThat(text(empty)).contains("“空.pdf”是空的");
        assertThat(text(upload("registrar", desk(request) + "/attachments"))).contains("请先选择");
        assertThat(attachments.of(request.number())).isEmpty();
    }

    @Test
    void whoMayOnlyReadUploadsNothing() throws Exception {
        CaseInHand request = aCase();

        assertThat(status(upload("reviewer", desk(request) + "/attachments", file("a.pdf", SampleFiles.pdf("x")))))
                .isEqualTo(403);
        assertThat(attachments.of(request.number())).isEmpty();
    }

    @Test
    void aLetterIsShownAsPdfUnderItsName() throws Exception {
        CaseInHand request = aCase().register();
        Letter receipt = letters.ofRequest(request.number()).get(0);

        MockHttpServletResponse answer =
                ask("reviewer", desk(request) + "/letters/" + receipt.id() + ".pdf").getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getContentAsByteArray()).isEqualTo(letters.pdf(receipt.id()));
        assertThat(ContentDisposition.parse(answer.getHeader("Content-Disposition")).getFilename())
                .isEqualTo(receipt.fileName());
        assertThat(text(ask("reviewer", desk(request)))).contains(receipt.number(), "已发送");
    }

    @Test
    void theDraftOfTheReplyIsShownOnceThereIsOne() throws Exception {
        CaseInHand request = aCase().register().assign("expropriation").search();
        assertThat(status(ask("head", desk(request) + "/letters/draft.pdf"))).isEqualTo(404);

        request.draft();
        assertThat(text(ask("head", desk(request)))).contains("答复书草稿");
        assertThat(new String(ask("head", desk(request) + "/letters/draft.pdf").getResponse().getContentAsByteArray(),
                StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    @Test
    void theModelIsGivenWhileItsProcessRuns() throws Exception {
        CaseInHand request = aCase();

        assertThat(text(ask("registrar", desk(request) + "/process/disclosure-request")))
                .contains("UserTask_RegisterRequest");
        assertThat(status(ask("registrar", desk(request) + "/process/confidentiality-review"))).isEqualTo(404);
    }

    @Test
    void aFileIsOnlyFoundAtItsOwnRequest() throws Exception {
        CaseInHand one = aCase().register();
        CaseInHand other = aCase();
        upload("registrar", desk(one) + "/attachments", file("a.pdf", SampleFiles.pdf("x")));
        UUID attachment = attachments.of(one.number()).get(0).id();
        UUID letter = letters.ofRequest(one.number()).get(0).id();

        assertThat(status(ask("registrar", desk(other) + "/attachments/" + attachment))).isEqualTo(404);
        assertThat(status(ask("registrar", desk(other) + "/letters/" + letter + ".pdf"))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/attachments/%s", "/letters/%s.pdf", "/letters/draft.pdf", "/process/disclosure-request"})
    void nothingOfARequestIsGivenToOtherUnits(String path) throws Exception {
        CaseInHand request = aCase().register().assign("expropriation");
        upload("registrar", desk(request) + "/attachments", file("a.pdf", SampleFiles.pdf("x")));
        UUID id = path.startsWith("/letters") ? letters.ofRequest(request.number()).get(0).id()
                : attachments.of(request.number()).get(0).id();

        assertThat(status(ask("handler2", desk(request) + path.formatted(id)))).isEqualTo(404);
    }

    @Test
    void anAddressThatMakesNoSenseIsNotFound() throws Exception {
        assertThat(status(ask("registrar", desk(aCase()) + "/attachments/1"))).isEqualTo(404);
    }

    private MockHttpServletResponse open(CaseInHand request, String name) throws Exception {
        UUID id = attachments.of(request.number()).stream().filter(file -> file.fileName().equals(name))
                .findFirst().orElseThrow().id();
        return ask("registrar", desk(request) + "/attachments/" + id).getResponse();
    }

    private ContentDisposition disposition(CaseInHand request, String name) throws Exception {
        return ContentDisposition.parse(open(request, name).getHeader("Content-Disposition"));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/x-whatever", content);
    }
}

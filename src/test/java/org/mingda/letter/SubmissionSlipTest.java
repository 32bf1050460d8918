package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.mingda.account.Seals;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.request.RequestKind;
import org.mingda.request.StoredFiles;
import org.mingda.support.Applications;
import org.mingda.support.MingdaTest;
import org.mingda.support.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingdaTest
class SubmissionSlipTest {

    @Autowired SubmissionSlip slip;
    @Autowired SubmitRequest submitRequest;
    @Autowired StoredFiles storedFiles;
    @Autowired Seals seals;
    @Autowired JdbcClient jdbc;

    @Test
    void itSaysWhatCameWhenAndUntilWhenItIsAnswered() {
        Accepted accepted = submit(anApplication().from("甄如许").asking("申请公开某某规划。\n第二段 <b>。"), RequestKind.DISCLOSURE);
        String text = text(accepted.number());

        assertThat(text).contains("政府信息公开申请提交回执", accepted.number(), "甄如许", "2026年9月18日09:00", "网上申请",
                "申请公开某某规划。", "第二段<b>。", "2026年10月22日", "国庆节", "身份证明.txt", "1KB", "/track", "电子邮件");
        assertThat(text).contains("ba7816bf8f01cfea");
    }

    @Test
    void itNeverShowsTheAccessCode() {
        Accepted accepted = submit(anApplication(), RequestKind.DISCLOSURE);

        assertThat(text(accepted.number())).doesNotContain(accepted.accessCode().substring(0, 11));
    }

    @Test
    void aCorrectionIsNotCalledARequestForDisclosure() {
        String text = text(submit(anApplication(), RequestKind.CORRECTION).number());

        assertThat(text).contains("更正政府信息申请提交回执", "要求更正的内容", "办理期限", "本机关自定的目标")
                .doesNotContain("公开申请", "获取形式", "答复期限");
    }

    @Test
    void aDayThatBothSidesMustConfirmIsNotPromised() {
        String text = text(submit(anApplication().by(Channel.EMAIL), RequestKind.DISCLOSURE).number());

        assertThat(text).contains("（待确认）", "收到之日须经本机关与您确认");
    }

    @Test
    void aNameWithASignThatNoFontHasDoesNotStopIt() {
        assertThat(text(submit(anApplication().from("样😀"), RequestKind.DISCLOSURE).number())).contains("样〔U+1F600〕");
    }

    @Test
    void itBearsTheSealOfAnAgencyThatHasOne() throws IOException {
        String number = submit(anApplication(), RequestKind.DISCLOSURE).number();
        assertThat(pictures(slip.pdf(number))).isEqualTo(1);

        byte[] seal = seals.of("qingshi-land").orElseThrow();
        jdbc.sql("delete from agency_seal where agency = 'qingshi-land'").update();
        try {
            assertThat(pictures(slip.pdf(number))).isZero();
        } finally {
            seals.save("qingshi-land", seal);
        }
    }

    @Test
    void itCanBeKeptForDecadesAndReadOut() throws Exception {
        byte[] pdf = slip.pdf(submit(anApplication(), RequestKind.DISCLOSURE).number());
        Tags tags = Tags.of(pdf);

        assertThat(Verapdf.faults(pdf)).isEmpty();
        assertThat(Verapdf.accessibilityFaults(pdf)).isEmpty();
        assertThat(tags.all("Figure")).extracting(Tags.Tag::alternative).containsExactly("青石市自然资源和规划局印章");
        assertThat(tags.all("TH")).extracting(Tags.Tag::text).contains("申请编号", "答复期限");
    }

    private static long pictures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return StreamSupport.stream(document.getPage(0).getResources().getXObjectNames().spliterator(), false)
                    .count();
        }
    }

    @Test
    void aLongTextRunsOnToTheNextPage() {
        byte[] pdf = slip.pdf(submit(anApplication().asking("很长的描述。".repeat(1500)), RequestKind.DISCLOSURE).number());

        assertThat(Press.pages(pdf)).isGreaterThan(3);
    }

    private String text(String number) {
        return Press.text(slip.pdf(number));
    }

    private Accepted submit(Applications application, RequestKind kind) {
        return submitRequest.submit("slip:" + System.identityHashCode(application), application.build().of(kind),
                List.of(SampleFiles.stored(storedFiles, "身份证明.txt", SampleFiles.text("abc"))));
    }
}

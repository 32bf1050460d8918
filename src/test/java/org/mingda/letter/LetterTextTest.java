package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextTest {

    private final Press press = Press.builtIn();

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "䶮", "𫖯𬭳㛃", "\"{}'<script>alert(1)</script>", "${agencyName}[[${zh}]]",
            "&lt;&amp;]]>", "“双”‘单’「角」『书』", "WTO组织3.14MB、ISO9001/A-2b", "～〜…⋯·•—–", "Ａ１﹏（）()〔〕[]", "凉涼凉金",
            "上一行\n下一行"})
    void whatIsPrintedCanBeSearchedAsItWasTyped(String typed) {
        String text = Press.text(press.print(Samples.with("reply-refused", "reasons", "起" + typed + "止")));

        assertThat(text).contains("起" + Press.withoutSpace(typed) + "止");
    }

    @Test
    void everyFactIsEscapedWhereverItStands() {
        for (String template : Samples.templates()) {
            Map<String, Object> facts = Samples.facts(template);
            facts.replaceAll((name, fact) -> fact instanceof String ? "甲<b title='x'>&\"乙" : fact);
            String text = Press.text(press.print(Samples.order(template, facts)));
            assertThat(text).as(template).contains("甲<b title='x'>&\"乙".replace(" ", ""));
        }
    }

    @Test
    void aCharacterOfANameThatNoFontHasStopsTheLetterAndIsNamed() {
        LetterOrder order = Samples.with("receipt", "applicantName", "欧阳\uD880\uDC00");

        assertThatThrownBy(() -> press.print(order)).isInstanceOf(LetterDefect.class)
                .hasMessageContaining("\uD880\uDC00（U+30000）").hasMessageContaining("mingda.letters.fonts");
    }

    @Test
    void aCharacterThatNoFontHasIsShownByItsCodeWhereItIsNoName() {
        LetterOrder order = Samples.with("receipt", "content", "申请公开\uD880\uDC00村档案");

        assertThat(Press.text(press.print(order))).contains("申请公开〔U+30000〕村档案");
    }

    @Test
    void aTitleMayHaveCharactersThatOnlyTheTextFontHas() {
        assertThat(Press.text(press.print(Samples.with("receipt", "agencyName", "䶮县民政局")))).startsWith("䶮县民政局");
    }

    @Test
    void aFontOfTheOfficeSuppliesWhatTheBuiltInOneLacks(@TempDir Path fonts) throws Exception {
        Files.copy(Path.of("src/test/resources/fonts/rare.ttf"), fonts.resolve("rare.ttf"));
        Press own = Press.with(new LetterSettings(null, fonts));

        LetterOrder order = Samples.with("receipt", "applicantName", "欧阳\uD880\uDC00");
        byte[] pdf = own.print(order);

        assertThat(Press.text(pdf)).contains("欧阳\uD880\uDC00").isEqualTo(PressedText.of(own.xhtml(order)));
        assertThat(Verapdf.faults(pdf)).isEmpty();
    }

    @Test
    void aPictureThatNoFontHasIsShownByItsCodeAndInvisibleSignsGo() {
        String typed = "请公开\uD83D\uDE00预算\u200B\u202E\u0007表\uFE0F\u2028附\u2000件";
        LetterOrder order = Samples.with("receipt", "content", typed);

        assertThat(Press.text(press.print(order))).contains("请公开〔U+1F600〕预算表附件");
    }

    @Test
    void radicalsOfTextCopiedOutOfAPdfBecomeTheCharactersTheyLookLike() {
        LetterOrder order = Samples.with("receipt", "content", "⽅案和⼯作⺟本⻳⺀");

        assertThat(Press.text(press.print(order))).contains("方案和工作母本龟〔U+2E80〕");
    }

    @Test
    void theSameOrderGivesTheSameBytesEvenFromManyThreads() throws Exception {
        LetterOrder order = Samples.order("reply-partial");
        byte[] expected = press.print(order);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> print = () -> press.print(order);
            for (Future<byte[]> printed : threads.invokeAll(List.of(print, print, print, print, print, print))) {
                assertThat(printed.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(press.print(Samples.with("reply-partial", "reasons", "另一理由"))).isNotEqualTo(expected);
    }

    @Test
    void aDraftIsMarkedAndHasNoNumberYet() {
        String draft = Press.text(press.draft(Samples.order("reply-granted")));

        assertThat(draft).contains("草稿").contains("明民公开答〔2026〕号");
        assertThat(Press.text(press.print(Samples.order("reply-granted")))).doesNotContain("草稿");
    }

    @Test
    void thirtyPagesAreNumbered() {
        String reasons = "这是一段说明理由的文字，用来检查很长的答复怎样分页。\n".repeat(640);
        byte[] pdf = press.print(Samples.with("reply-refused", "reasons", reasons));

        assertThat(Press.pages(pdf)).isGreaterThan(29);
        assertThat(Press.rawText(pdf)).contains("— 2 —", "— 30 —");
    }

    @Test
    void theSignatureNeverStandsAloneOnAPage() throws IOException {
        for (int lines = 1; lines <= 9; lines++) {
            byte[] pdf = press.print(Samples.with("reply-refused", "reasons", "理由。\n".repeat(lines)));
            assertThat(Press.withoutSpace(lastPage(pdf))).as(lines + " lines").contains("行政诉讼");
        }
    }

    private static String lastPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            return last.getText(document);
        }
    }

    @Test
    void thePdfNamesOnlyItsOwnTextAndFetchesNothing() {
        byte[] pdf = press.print(Samples.order("receipt"));

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-")
                .doesNotContain("/URI", "/JavaScript");
    }

    @Test
    void aFactOfAKindThatCannotBePrintedIsADefect() {
        assertThatThrownBy(() -> press.print(Samples.with("receipt", "formWanted", LetterState.QUEUED)))
                .isInstanceOf(LetterDefect.class).hasMessageContaining("QUEUED");
    }
}

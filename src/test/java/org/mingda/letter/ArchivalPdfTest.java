package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.account.LetterStyle;

/** Letters can be opened and read in decades (PDF/A-2b), by people who cannot see (PDF/UA-1), and are the same always. */
class ArchivalPdfTest {

    private static final Press PRESS = Press.with(Styles.LETTER);

    static List<String> templates() {
        return Samples.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLetterConformsAndItsTextIsWhatWasWritten(String template) throws Exception {
        LetterOrder order = Samples.order(template);
        byte[] pdf = PRESS.print(order);

        assertThat(Verapdf.faults(pdf)).isEmpty();
        assertThat(Verapdf.accessibilityFaults(pdf)).isEmpty();
        String written = PressedText.of(PRESS.xhtml(order));
        assertThat(Press.text(pdf)).isEqualTo(written);
        assertThat(Tags.of(pdf).text()).isEqualTo(written);
    }

    @Test
    void soDoLettersOfEveryStyleAndDrafts() throws Exception {
        for (LetterStyle style : List.of(Styles.DOCUMENT, Styles.BARE)) {
            byte[] pdf = Press.with(style).print(Samples.order("reply-granted"));
            assertThat(Verapdf.faults(pdf)).isEmpty();
            assertThat(Verapdf.accessibilityFaults(pdf)).isEmpty();
        }
        byte[] draft = PRESS.draft(Samples.order("reply-granted"));
        assertThat(Verapdf.faults(draft)).isEmpty();
        assertThat(Verapdf.accessibilityFaults(draft)).isEmpty();
    }

    @Test
    void whatIsNoArchivalFileIsFoundOut() throws Exception {
        byte[] pdf = PRESS.print(Samples.order("receipt"));

        assertThat(Verapdf.faults(spoilt(pdf, catalog -> catalog.setMetadata(null)))).hasSize(1)
                .allSatisfy(fault -> assertThat(fault).startsWith("6.6.2.1-1"));
        assertThat(Verapdf.faults(spoilt(pdf, catalog -> catalog.setOutputIntents(List.of())))).isNotEmpty()
                .anySatisfy(fault -> assertThat(fault).startsWith("6.2.4.3-2 DeviceRGB"));
        assertThat(Verapdf.accessibilityFaults(spoilt(pdf, catalog -> catalog.setStructureTreeRoot(null))))
                .anySatisfy(fault -> assertThat(fault).startsWith("7.1"));
    }

    private static byte[] spoilt(byte[] pdf, Consumer<PDDocumentCatalog> change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.accept(document.getDocumentCatalog());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void itSaysInChineseWhatItIsAndFromWhom() throws IOException {
        byte[] pdf = PRESS.print(Samples.order("receipt"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("政府信息公开申请接收回执");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("明达市民政局");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains("政府信息公开申请接收回执", "明达市民政局", "zh-CN", "2026-10-20T00:00:00+08:00");
        }
    }

    @Test
    void aNameWithMarkupStaysAName() throws Exception {
        byte[] pdf = PRESS.print(Samples.with("receipt", "agencyName", "<b>甲&乙]]>局"));

        assertThat(Verapdf.faults(pdf)).isEmpty();
        assertThat(PdfWords.of(pdf)).contains("<b>甲&乙]]>局");
    }

    @Test
    void theBytesDependOnNeitherTheMomentNorTheMachine() {
        LetterOrder order = Samples.order("reply-partial");
        byte[] expected = PRESS.print(order);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Press.with(Styles.LETTER).print(order)).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void anotherTextIsAnotherFile() {
        assertThat(PRESS.print(Samples.with("receipt", "channel", "当面")))
                .isNotEqualTo(PRESS.print(Samples.with("receipt", "channel", "邮寄")));
    }
}

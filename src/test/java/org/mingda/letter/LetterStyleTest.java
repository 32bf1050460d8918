package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingda.account.LetterStyle;
import org.mingda.account.RedRule;
import org.mingda.letter.PageMarks.Line;

/** What an agency sets about its letters, and how they take names of any length. */
class LetterStyleTest {

    private static final String LONG_NAME = "青石市城南区人民政府示范街道办事处".repeat(3) + "依法行政工作领导小组";
    private static final String BEGIN_NO_LINE = "、。，．：；？！）》〉」』】〕”’…—";
    private static final String END_NO_LINE = "（《〈「『【〔“‘";
    private static final Press LETTER = Press.with(Styles.LETTER);
    private static final Press DOCUMENT = Press.with(Styles.DOCUMENT);

    @Test
    void theLetterheadIsTheAgencysNameUnlessItSetsAnother() {
        assertThat(first(LETTER.print(Samples.order("receipt"))).lines().get(0).text()).isEqualTo("明达市民政局");
        assertThat(first(DOCUMENT.print(Samples.order("receipt"))).lines().get(0).text()).isEqualTo("明达市民政局文件");
    }

    @Test
    void aDraftBearsNeitherSealNorSignatureAndEndsItsPagesAlike() {
        List<PageMarks> draft = PageMarks.of(DOCUMENT.draft(Samples.order("reply-granted")));

        assertThat(draft).hasSameSizeAs(PageMarks.of(DOCUMENT.print(Samples.order("reply-granted"))))
                .allSatisfy(page -> assertThat(page.pictures).isEmpty());
    }

    @Test
    void whatTheOfficeSignsBearsTheSealButNotTheHeadsSignature() {
        byte[] receipt = DOCUMENT.print(Samples.order("receipt"));

        assertThat(Tags.of(receipt).all("Figure")).extracting(Tags.Tag::alternative).containsExactly("明达市民政局印章");
    }

    @Test
    void aTemplateMayDoWithoutTheSeal(@TempDir Path own) throws Exception {
        String template = Files.readString(Path.of("letters/receipt.html")).replace("\nremedy:", "\nseal: false\nremedy:");
        Files.writeString(own.resolve("receipt.html"), template);
        byte[] receipt = Press.with(new LetterSettings(own, null), Styles.DOCUMENT).print(Samples.order("receipt"));

        assertThat(Tags.of(receipt).all("Figure")).isEmpty();
        assertThat(Tags.of(receipt).text()).contains("2026年10月20日");
    }

    @Test
    void aNameOfSixtyCharactersFitsEverywhere() {
        assertThat(LONG_NAME).hasSizeGreaterThan(60);
        LetterOrder order = Samples.with("receipt", "agencyName", LONG_NAME);
        List<PageMarks> pages = PageMarks.of(LETTER.print(addressedTo(order)));
        PageMarks last = pages.get(pages.size() - 1);

        assertThat(pages).allSatisfy(page -> assertThat(page.lines()).allSatisfy(line -> {
            assertThat(line.left()).isGreaterThan(27.5);
            assertThat(line.right()).isLessThan(184.5);
        }));
        assertThat(pages.get(0).lines().subList(0, 3)).allSatisfy(line ->
                assertThat(line.size()).isCloseTo(20, within(0.1)));
        assertThat(last.pictures.get(0).getCenterX())
                .isBetween(last.line("2026年10月20日").left(), last.line("2026年10月20日").right());
    }

    private static LetterOrder addressedTo(LetterOrder order) {
        return new LetterOrder(order.agency(), order.request(), order.template(), order.date(), order.facts(),
                LONG_NAME, order.recipientEmail(), order.actor());
    }

    @Test
    void noLineBeginsOrEndsWithTheWrongMark() {
        for (String template : List.of("third-party-consultation", "reply-partial", "fee-notice", "reply-refused")) {
            for (PageMarks page : PageMarks.of(LETTER.print(Samples.order(template)))) {
                assertThat(page.lines()).as(template).filteredOn(line -> !line.text().startsWith("— "))
                        .allSatisfy(line -> {
                            assertThat(BEGIN_NO_LINE).doesNotContain(line.text().substring(0, 1));
                            assertThat(END_NO_LINE).doesNotContain(line.text().substring(line.text().length() - 1));
                        });
            }
        }
    }

    @Test
    void aLongLetterheadIsSetSmaller() {
        LetterStyle style = new LetterStyle("青石市自然资源和规划局城南区分局", RedRule.DOUBLE, "", null, null);
        Line head = first(Press.with(style).print(Samples.order("receipt"))).line("青石市自然");

        assertThat(head.text()).isEqualTo(style.letterhead());
        assertThat(head.size()).isBetween(22.0, 24.0);
    }

    private static PageMarks first(byte[] pdf) {
        return PageMarks.of(pdf).get(0);
    }
}

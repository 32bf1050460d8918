package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mingda.account.LetterStyle;
import org.mingda.letter.PageMarks.Line;

/** The measures of GB/T 9704-2012 on the finished page, in millimetres; the standard itself allows 1 mm. */
class LetterMeasuresTest {

    private static final Offset<Double> CLOSE = within(0.5);
    private static final double LEFT = 28;
    private static final double RIGHT = 28 + 156;
    private static final double TOP = 37;
    private static final double BOTTOM = 37 + 225;
    private static final double CHARACTER = 156 / 28.0;
    private static final double LINE = 225 / 22.0;
    private static final double POINT = 25.4 / 72;
    /** How far a Chinese character reaches above its line, in its size. */
    private static final double ASCENT = 0.83;
    private static final byte[] PDF = print(Styles.LETTER);
    private static final List<PageMarks> LETTER = PageMarks.of(PDF);
    private static final List<PageMarks> DOCUMENT = PageMarks.of(print(Styles.DOCUMENT));
    private static final List<PageMarks> BARE = PageMarks.of(print(Styles.BARE));

    private static byte[] print(LetterStyle style) {
        return Press.with(style).print(Samples.with("reply-refused", "reasons", "说明理由的文字，用来检查很长的答复。".repeat(90)));
    }

    @Test
    void thePageIsA4() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getPages()).isNotEmpty().allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(0.1f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(0.1f));
            });
        }
    }

    @Test
    void aFullPageHas22LinesOf28Characters() {
        List<Line> lines = text(LETTER.get(1));

        assertThat(lines).hasSize(22).allSatisfy(line -> {
            assertThat(line.glyphs()).hasSize(28);
            assertThat(line.left()).isCloseTo(LEFT, CLOSE);
            assertThat(line.right()).isCloseTo(RIGHT, CLOSE);
            assertThat(line.size()).isCloseTo(16, within(0.3));
        });
        assertThat(lines.get(1).base() - lines.get(0).base()).isCloseTo(LINE, within(0.05));
        assertThat(lines.get(0).base() - lines.get(0).size() * POINT).isBetween(TOP, TOP + LINE / 2);
        assertThat(lines.get(21).base()).isBetween(BOTTOM - LINE / 2, BOTTOM);
    }

    private static List<Line> text(PageMarks page) {
        return page.lines().stream().filter(line -> line.base() < BOTTOM).toList();
    }

    @Test
    void paragraphsBeginTwoCharactersIn() {
        assertThat(LETTER.get(0).line("欧阳䶮：").left()).isCloseTo(LEFT, CLOSE);
        assertThat(LETTER.get(0).line("经检索、审查").left()).isCloseTo(LEFT + 2 * CHARACTER, CLOSE);
    }

    @Test
    void theTitleIsOfSizeTwoAndInTheMiddleTwoLinesBelowTheNumber() {
        Line title = LETTER.get(0).line("政府信息公开申请答复书");

        assertThat(title.size()).isCloseTo(22, within(0.1));
        assertThat(title.middle()).isCloseTo((LEFT + RIGHT) / 2, CLOSE);
        assertThat(title.base() - LETTER.get(0).line("明民公开答").base()).isCloseTo(3 * LINE, within(2.0));
        assertThat(LETTER.get(0).line("欧阳䶮：").base() - title.base()).isCloseTo(2 * LINE, within(2.0));
    }

    @Test
    void thePageNumberStandsBetweenDashesOnTheOuterSideBelowTheTypeArea() {
        Line even = LETTER.get(1).line("— 2 —");
        Line odd = LETTER.get(2).line("— 3 —");

        assertThat(even.left()).isCloseTo(LEFT + 14 * POINT, CLOSE);
        assertThat(odd.right()).isCloseTo(RIGHT - 14 * POINT, CLOSE);
        assertThat(List.of(even, odd)).allSatisfy(number -> {
            assertThat(number.size()).isCloseTo(14, within(0.1));
            double dash = number.base() - 0.33 * 14 * POINT;
            assertThat(dash - BOTTOM).isCloseTo(7, CLOSE);
        });
    }

    @Test
    void theFormForLettersHasDoubleRulesOf170AndNoNumberOnItsFirstPage() {
        PageMarks first = LETTER.get(0);
        List<Rectangle2D> rules = first.rules(170);

        assertThat(rules).hasSize(4).allSatisfy(rule -> assertThat(rule.getX()).isCloseTo(20, CLOSE));
        assertThat(rules.get(0).getHeight()).isGreaterThan(2 * rules.get(1).getHeight());
        assertThat(rules.get(3).getHeight()).isGreaterThan(2 * rules.get(2).getHeight());
        assertThat(rules.get(3).getMaxY()).isCloseTo(297 - 20, CLOSE);
        Line head = first.line("明达市民政局");
        assertThat(head.base() - ASCENT * head.size() * POINT).isCloseTo(30, CLOSE);
        assertThat(rules.get(0).getY() - head.base()).isBetween(4.0, 6.5);
        assertThat(first.line("明民公开答").right()).isCloseTo(RIGHT, CLOSE);
        assertThat(first.lines()).noneMatch(line -> line.text().startsWith("—"));
        assertThat(LETTER.get(1).rules(170)).isEmpty();
    }

    @Test
    void theGeneralFormHasOneRuleAsWideAsTheTypeArea() {
        PageMarks first = DOCUMENT.get(0);
        Line head = first.line("明达市民政局文件");

        assertThat(head.base() - ASCENT * head.size() * POINT).isCloseTo(TOP + 35, CLOSE);
        assertThat(first.rules(170)).isEmpty();
        assertThat(first.rules(156)).hasSize(1);
        Line number = first.line("明民公开答");
        assertThat(number.middle()).isCloseTo((LEFT + RIGHT) / 2, CLOSE);
        assertThat(first.rules(156).get(0).getY() - number.base()).isBetween(4.0, 7.5);
        assertThat(first.line("— 1 —").right()).isCloseTo(RIGHT - 14 * POINT, CLOSE);
    }

    @Test
    void anAgencyMayWantNoRule() {
        assertThat(BARE).allSatisfy(page -> assertThat(page.areas).isEmpty());
        assertThat(BARE.get(0).line("明达市民政局").middle()).isCloseTo((LEFT + RIGHT) / 2, CLOSE);
        assertThat(BARE.get(0).line("— 1 —").text()).isEqualTo("— 1 —");
    }

    @Test
    void theDateEndsFourCharactersFromTheRightUnderTheName() {
        PageMarks last = LETTER.get(LETTER.size() - 1);
        Line date = last.line("2026年10月20日");

        assertThat(date.right()).isCloseTo(RIGHT - 4 * CHARACTER, CLOSE);
        assertThat(last.line("明达市民政局").middle()).isCloseTo(date.middle(), within(0.2));
    }

    @Test
    void theSealStandsStraightOverNameAndDateAndCloseToTheText() {
        PageMarks last = LETTER.get(LETTER.size() - 1);
        Rectangle2D seal = last.pictures.get(0);
        Line date = last.line("2026年10月20日");

        assertThat(last.pictures).hasSize(1);
        assertThat(seal.getWidth()).isCloseTo(42, CLOSE);
        assertThat(seal.getHeight()).isCloseTo(42, CLOSE);
        assertThat(seal.getCenterX()).isCloseTo(date.middle(), within(0.2));
        assertThat(seal.getCenterY()).isBetween(last.line("明达市民政局").base() - LINE / 2, date.base() - 3);
        assertThat(seal.getMaxY()).isBetween(date.base(), BOTTOM);
        double text = last.lines().stream().mapToDouble(Line::base).filter(base -> base < seal.getY()).max().orElseThrow();
        assertThat(seal.getY() - text).isBetween(0.0, LINE);
    }

    @Test
    void whoeverSignsStampsBetweenTheTextAndTheSeal() {
        PageMarks last = DOCUMENT.get(DOCUMENT.size() - 1);
        List<Rectangle2D> pictures = last.pictures;

        assertThat(pictures).hasSize(2);
        assertThat(pictures.get(0).getMaxX()).isCloseTo(RIGHT - 4 * CHARACTER, CLOSE);
        assertThat(pictures.get(0).getMaxY()).isLessThan(pictures.get(1).getY());
        assertThat(last.line("局长").right() - pictures.get(0).getX()).isBetween(-2 * CHARACTER, 0.0);
        assertThat(last.line("局长").base()).isBetween(pictures.get(0).getY(), pictures.get(0).getMaxY());
    }
}

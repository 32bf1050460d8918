package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.letter.PageMarks.Line;
import org.mingda.letter.Tags.Tag;

/** Replies that run over many pages, and where their pages end. */
class LongLetterTest {

    private static final Press PRESS = Press.with(Styles.LETTER);
    private static final List<String> RECORDS = IntStream.rangeClosed(1, 380)
            .mapToObj(i -> "《第" + i + "号文件》" + "关于养老服务机构财政补贴发放工作的通知".repeat(i % 4) + "；").toList();
    private static final LetterOrder REPLY = Samples.with("reply-granted", "records", numbered(RECORDS));
    private static final byte[] PDF = PRESS.print(REPLY);
    private static final List<PageMarks> PAGES = PageMarks.of(PDF);

    private static String numbered(List<String> records) {
        return IntStream.range(0, records.size()).mapToObj(i -> i + 1 + "." + records.get(i))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aLongListIsATableWhoseHeadStandsOnEachPage() {
        assertThat(PAGES).hasSizeGreaterThan(30);
        assertThat(PAGES.subList(1, PAGES.size() - 1)).allSatisfy(page ->
                assertThat(page.lines().get(0).text()).isEqualTo("序号信息名称"));
    }

    @Test
    void noRowIsBrokenByAPage() {
        List<String> pages = PAGES.stream().map(page -> page.lines().stream()
                .flatMap(line -> line.glyphs().stream()).filter(glyph -> glyph.left() > 48)
                .map(PageMarks.Glyph::text).collect(Collectors.joining())).toList();

        assertThat(RECORDS).allSatisfy(record -> assertThat(pages).anyMatch(page -> page.contains(record)));
    }

    @Test
    void everyPageIsFullAndNumbered() {
        assertThat(PAGES.subList(1, PAGES.size() - 1)).allSatisfy(page -> {
            List<Line> lines = page.lines();
            assertThat(lines.get(lines.size() - 1).text()).isEqualTo("— " + (PAGES.indexOf(page) + 1) + " —");
            assertThat(lines.get(lines.size() - 2).base()).isBetween(225.0, 262.0);
        });
    }

    @Test
    void itCanBeKeptAndReadOutWithEachWordOnce() throws Exception {
        LetterOrder order = Samples.with("reply-granted", "records", numbered(RECORDS.subList(0, 40)));
        byte[] pdf = PRESS.print(order);
        Tags tags = Tags.of(pdf);

        assertThat(Press.pages(pdf)).isGreaterThan(3);
        assertThat(Verapdf.faults(pdf)).isEmpty();
        assertThat(Verapdf.accessibilityFaults(pdf)).isEmpty();
        assertThat(tags.text()).isEqualTo(PressedText.of(PRESS.xhtml(order)));
        assertThat(tags.artifacts()).contains("序号信息名称");
        assertThat(tags.all("TR")).hasSize(41);
        assertThat(tags.all("TH")).extracting(Tag::text).containsExactly("序号", "信息名称");
    }

    @Test
    void aShortListStaysParagraphs() {
        Tags eight = Tags.of(PRESS.print(Samples.with("reply-granted", "records", numbered(RECORDS.subList(0, 8)))));
        Tags nine = Tags.of(PRESS.print(Samples.with("reply-granted", "records", numbered(RECORDS.subList(0, 9)))));

        assertThat(eight.all("Table")).isEmpty();
        assertThat(eight.all("P")).extracting(Tag::text).contains("8.《第8号文件》；");
        assertThat(nine.all("TD")).extracting(Tag::text).containsSequence("8", "《第8号文件》；", "9");
    }

    @Test
    void aListWithoutNumbersGetsThem() {
        String list = String.join("\n", RECORDS.subList(0, 9));

        assertThat(Tags.of(PRESS.print(Samples.with("reply-granted", "records", list))).all("TD"))
                .extracting(Tag::text).containsSequence("8", "《第8号文件》；", "9");
    }

    @Test
    void theSignatureNeverStandsWithoutTextAndNoLineAlone() {
        for (int length = 60; length < 60 + 28 * 22; length += 61) {
            String reasons = "理由" + "很长".repeat(length / 2) + "。\n末段" + "也长".repeat(length % 7 * 9) + "。";
            List<PageMarks> pages = PageMarks.of(PRESS.print(Samples.with("reply-refused", "reasons", reasons)));
            PageMarks last = pages.get(pages.size() - 1);
            assertThat(last.pictures).as("%d", length).hasSize(1);
            double seal = last.pictures.get(0).getY();
            assertThat(last.lines().stream().filter(line -> line.base() < seal)).as("%d", length).hasSizeGreaterThan(1);
            assertThat(pages).as("%d", length).allSatisfy(page -> assertThat(page.lines().stream()
                    .mapToDouble(Line::base).filter(base -> base < 264).max().orElseThrow()).isLessThan(262));
        }
    }

    @Test
    void norDoesItAfterATable() {
        for (int rows = 12; rows < 30; rows += 4) {
            String list = String.join("\n", RECORDS.subList(0, rows));
            LetterOrder order = Samples.with("reply-granted", "records", list);
            List<PageMarks> pages = PageMarks.of(PRESS.print(order));
            assertThat(pages.get(pages.size() - 1).lines()).as("%d", rows)
                    .anyMatch(line -> line.text().contains("行政诉讼"));
        }
    }
}

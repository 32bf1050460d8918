package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.calendar.CalendarDay;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.EnglishWords.Piece;

/** Whatever a reading says can be said in English, and only what somebody wrote stays Chinese. */
class EnglishWordsTest {

    private static final int HISTORIES = 5_000;
    private static final RuleBooks BOOKS = ClockExample.BOOKS;
    private static final WorkingCalendar CALENDAR = ClockExample.CALENDAR;

    private final EnglishWords english = EnglishWords.onClasspath();

    @ParameterizedTest
    @EnumSource
    void everySentenceIsSaidWithTheSameValues(Phrase phrase) {
        Said said = phrase.of(places(phrase.chinese()).toArray());

        assertThat(english.say(said)).singleElement().satisfies(piece -> {
            assertThat(piece.text()).doesNotContainPattern("\\p{IsHan}");
            assertThat(places(piece.text())).isEqualTo(places(phrase.chinese()));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameInTheRulesHasItsWords(String name) {
        assertThat(english.say(name)).singleElement().satisfies(piece -> {
            assertThat(piece.chinese()).isFalse();
            assertThat(piece.text()).doesNotContainPattern("\\p{IsHan}");
        });
    }

    /** As data of the rule files or as labels of the law. */
    static Stream<String> names() {
        Stream<String> holidays = CALENDAR.publishedYears().stream()
                .flatMap(year -> CALENDAR.year(year).orElseThrow().days().stream()).map(CalendarDay::holiday);
        Stream<String> articles = BOOKS.all().stream().flatMap(book -> Stream.of(Stream.of(book.name()),
                book.periods().values().stream().map(Period::article),
                book.policies().values().stream().map(Policy::article)).flatMap(all -> all));
        Stream<String> receipts = Arrays.stream(Channel.values()).map(ReceiptRules.onClasspath()::of)
                .flatMap(rule -> Stream.of(rule.countsAs(), rule.article()));
        Stream<String> labels = Stream.concat(
                Arrays.stream(LetterKind.values()).flatMap(kind -> Stream.of(kind.label, kind.answerDay)),
                Arrays.stream(ConsultationKind.values()).map(ConsultationKind::label));
        return Stream.of(holidays, articles, receipts, labels).flatMap(all -> all).distinct();
    }

    @Test
    void everyDayOfRandomHistoriesIsExplainedInEnglish() {
        Set<Phrase> met = EnumSet.noneOf(Phrase.class);
        Set<String> leftInChinese = new TreeSet<>();
        LongStream.range(0, HISTORIES).forEach(seed -> said(new RandomHistory(seed, BOOKS, CALENDAR)).forEach(said -> {
            meet(said, met);
            english.say(said).stream().filter(piece -> piece.chinese() || piece.text().matches(".*\\p{IsHan}.*"))
                    .forEach(piece -> leftInChinese.add(piece.text()));
        }));

        assertThat(met).isEqualTo(EnumSet.allOf(Phrase.class));
        assertThat(leftInChinese).containsExactly("示例决定书");
    }

    @Test
    void aSentenceReadsWell() {
        assertThat(text(Phrase.ADJUSTED.of("星期日", "中秋节、国庆节", Phrase.COUNTED.of(1, "第三十三条第二款")))).isEqualTo(
                "Working day 1 (Article 33 para. 2); a Sunday worked in place of a day off "
                        + "(Mid-Autumn Festival, National Day)");
    }

    @Test
    void theNumberOfADecisionStaysChineseAndSaysSo() {
        assertThat(english.say(Phrase.COUNTED.of(1, Phrase.ORDERED.of("示复决字〔2026〕5号、6号决定书")))).containsExactly(
                new Piece("Working day 1 (period fixed by ", false), new Piece("示复决字〔2026〕5号、6号决定书", true),
                new Piece(")", false));
    }

    @Test
    void aHolidayNobodyHasWordsForKeepsItsName() {
        assertThat(english.say(Phrase.HOLIDAY.of("某节"))).containsExactly(new Piece("Public holiday (", false),
                new Piece("某节", true), new Piece("), not counted", false));
    }

    @Test
    void withoutWordsForASentenceAllOfItStaysChinese() {
        EnglishWords none = EnglishWords.from(name ->
                new ByteArrayInputStream("chinese,english\n星期六,Saturday\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(none.say(Phrase.WEEKEND.of("星期六"))).containsExactly(new Piece("星期六休息，不计入", true));
    }

    private static Stream<Said> said(RandomHistory random) {
        try {
            ClockReading reading = new ReplyClock(BOOKS, CALENDAR).read(random.history, random.asOf, random.book);
            return Stream.concat(Stream.ofNullable(reading.provisionalBecause()),
                    reading.days().stream().map(ExplainedDay::reason));
        } catch (ImpossibleHistory refused) {
            return Stream.empty();
        }
    }

    private static void meet(Said said, Set<Phrase> met) {
        met.add(said.phrase());
        said.values().stream().filter(Said.class::isInstance).forEach(value -> meet((Said) value, met));
    }

    private String text(Said said) {
        return english.say(said).stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<String> places(String sentence) {
        return Said.PLACE.matcher(sentence).results().map(MatchResult::group).sorted().toList();
    }
}

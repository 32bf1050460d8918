package org.mingda.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suggested before somebody asks, and how it is counted. */
class SuggestionsTest {

    private static final SampleCatalogue CATALOGUE = new SampleCatalogue("a", "c", "d", "e", "f");

    private final Suggestions suggestions = CATALOGUE.suggestions;

    @Test
    void nothingPublishedOrNothingAskedGivesNothing() {
        assertThat(suggestions.suggest("a", "征地补偿安置方案", 5)).isEmpty();
        CATALOGUE.item("a", "2025年度征地补偿安置方案", "", "");
        assertThat(suggestions.suggest("a", "", 5)).isEmpty();
        assertThat(suggestions.suggest("a", "今天天气怎么样\u0000", 5)).isEmpty();
        assertThat(suggestions.suggest("a", "申请公开政府信息", 5)).isEmpty();
        assertThat(suggestions.suggest("a", "征地补偿安置方案" + "某".repeat(100_000), 5)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"测府地〔2025〕86号", "申请公开测府地（2025）86号批复", "《测府地[2025]第８６号》及附图", "2025年、〔2025〕86号"})
    void aDocumentNumberFindsItsDocumentHoweverItIsWritten(String asked) {
        SampleCatalogue catalogue = new SampleCatalogue("b");
        catalogue.item("b", "样例片区农用地转用方案", "测府地〔2025〕86号", "");
        catalogue.item("b", "样例片区土地征收公告", "测府地〔2025〕87号", "附图和批复");
        catalogue.item("b", "2025年批复目录", "", "");

        assertThat(catalogue.suggestions.suggest("b", asked, 5)).first()
                .satisfies(first -> assertThat(first.documentNumber()).isEqualTo("测府地〔2025〕86号"));
    }

    @Test
    void theTitleSaysMoreThanTheSummary() {
        CATALOGUE.item("c", "河道整治工程", "", "另见水库除险加固工程初步设计批复的附件目录");
        CATALOGUE.item("c", "水库除险加固工程初步设计批复", "", "某河道");

        assertThat(suggestions.suggest("c", "申请公开水库除险加固工程初步设计批复", 5)).extracting(Suggested::title)
                .startsWith("水库除险加固工程初步设计批复");
    }

    @Test
    void withdrawnItemsAndThoseOfOtherAgenciesAreNotSuggested() {
        UUID withdrawn = CATALOGUE.item("d", "湿地公园环境影响评价报告", "", "");
        CATALOGUE.item("e", "湿地公园环境影响评价报告", "", "");
        CATALOGUE.jdbc.sql("update published_item set withdrawn_on = '2026-09-10' where id = ?").param(withdrawn)
                .update();

        assertThat(suggestions.suggest("d", "湿地公园环境影响评价报告", 5)).isEmpty();
        assertThat(suggestions.suggest("e", "湿地公园环境影响评价报告", 5)).singleElement().satisfies(found ->
                assertThat(found.address()).as("its own page, as it stands nowhere else")
                        .isEqualTo("/published/" + found.id()));
    }

    @Test
    void countsFollowWhatIsAddedChangedAndDeleted() {
        UUID id = CATALOGUE.item("f", "甲乙丙", "", "");
        CATALOGUE.item("f", "甲乙丁", "", "");
        assertThat(items("甲乙", "乙丙", "")).containsExactly(2, 1, 2);
        CATALOGUE.jdbc.sql("update published_item set title = '乙丙戊' where id = ?").param(id).update();
        assertThat(items("甲乙", "乙丙", "")).containsExactly(1, 1, 2);
        CATALOGUE.jdbc.sql("delete from published_item where id = ?").param(id).update();
        assertThat(items("甲乙", "乙丙", "")).containsExactly(1, 0, 1);
    }

    @Test
    void anAnswerIsCountedOnceForEachFormAndForNoUnknownItem() {
        UUID id = CATALOGUE.item("a", "某路改造工程的听证笔录", "", "");
        suggestions.answered(id, "one");
        suggestions.answered(id, "one");
        suggestions.answered(id, "two");
        suggestions.answered(UUID.randomUUID(), "one");

        assertThat(CATALOGUE.jdbc.sql("select draft_hash from published_answer where item = ?").param(id)
                .query(String.class).list()).hasSize(2).noneMatch(hash -> hash.contains("one"));
    }

    private static List<Integer> items(String... pairs) {
        return List.of(pairs).stream().map(pair -> CATALOGUE.jdbc
                .sql("select items from published_pair where agency = 'f' and pair = ?").param(pair)
                .query(Integer.class).single()).toList();
    }
}

package org.mingda.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.law.DisclosureTopics;

/** Adding to the catalogue, changing and withdrawing, and how it is listed. */
class CatalogueTest {

    private static final SampleCatalogue SAMPLE = new SampleCatalogue("a", "b", "c");

    private final Catalogue catalogue = new Catalogue(SAMPLE.jdbc,
            new EntryCheck(DisclosureTopics.onClasspath(), SampleCatalogue.CLOCK), SampleCatalogue.CLOCK);
    private final PublishedLists lists = new PublishedLists(SAMPLE.jdbc, SAMPLE.search);

    @Test
    void anEntryIsAddedChangedAndWithdrawnByItsAgency() {
        UUID id = catalogue.add("a", entry("年度供地计划"), "registrar");
        assertThatThrownBy(() -> catalogue.add("a", entry("年度供地计划"), "registrar"))
                .isInstanceOf(PublicationRefused.class).hasMessageContaining("已经有标题和文号都相同的一条");
        catalogue.change("a", id, entry("年度土地供应计划"), "other");
        assertThatThrownBy(() -> catalogue.change("b", id, entry("别人的"), "stranger"))
                .isInstanceOf(PublicationRefused.class);
        assertThatThrownBy(() -> catalogue.withdraw("a", id, " ", "registrar")).hasMessageContaining("请写明撤下的原因");
        catalogue.withdraw("a", id, "已被新的计划代替", "registrar");

        assertThat(catalogue.find(id)).hasValueSatisfying(item -> {
            assertThat(item.title()).isEqualTo("年度土地供应计划");
            assertThat(item.withdrawnReason()).isEqualTo("已被新的计划代替");
            assertThat(item.withdrawn()).isTrue();
        });
        assertThatThrownBy(() -> catalogue.withdraw("a", id, "再一次", "registrar")).hasMessageContaining("已经撤下");
        assertThat(lists.open(List.of("a"), "", "", 1).items()).isEmpty();
        assertThat(lists.withdrawn("a", 1).items()).extracting(PublishedItem::id).containsExactly(id);
        assertThat(catalogue.add("a", entry("年度土地供应计划"), "registrar")).as("may come again").isNotNull();
    }

    @Test
    void whatIsWrongIsRefusedAsAWhole() {
        assertThatThrownBy(() -> catalogue.add("a", TypedEntry.empty(), "registrar"))
                .isInstanceOf(PublicationRefused.class)
                .hasMessageContaining("标题不能为空").hasMessageContaining("形成日期不能为空");
    }

    @Test
    void theListHasPagesAndCanBeNarrowedAndSearched() {
        IntStream.rangeClosed(1, 45).forEach(i -> catalogue.add("b", entry("第" + i + "号水库的巡查记录"), "registrar"));
        catalogue.add("c", new TypedEntry("河道采砂许可", "", "licences", "2025-01-01", "2025-01-02", "", "说明"), "registrar");

        CataloguePortion third = lists.open(List.of("b", "c"), "", "", 3);
        assertThat(third.total()).isEqualTo(46);
        assertThat(third.pages()).isEqualTo(3);
        assertThat(third.items()).hasSize(6);
        assertThat(lists.open(List.of("b", "c"), "", "licences", 1).items()).extracting(PublishedItem::title)
                .containsExactly("河道采砂许可");
        assertThat(lists.open(List.of("b"), "采砂许可", "", 1).items()).isEmpty();
        assertThat(lists.open(List.of("b", "c"), "采砂许可", "", 1).items()).hasSize(1);
        assertThat(lists.open(List.of("b"), "水库", "", 2)).satisfies(found -> {
            assertThat(found.total()).isEqualTo(45);
            assertThat(found.items()).hasSize(20);
        });
        assertThat(lists.open(List.of("b"), "水库", "", 9).items()).isEmpty();
    }

    private static TypedEntry entry(String title) {
        return new TypedEntry(title, "", "规划和相关政策", "2026-09-01", "2026-09-08", "https://t.example/1", "");
    }
}

package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingda.letter.Tags.Tag;

/** What each thing in a letter is, for those who have it read out. */
class LetterTagsTest {

    private static final Press PRESS = Press.with(Styles.DOCUMENT);
    private static final Tags REPLY = Tags.of(PRESS.print(Samples.order("reply-granted")));
    private static final Tags WITH_ENCLOSURE = Tags.of(PRESS.print(Samples.order("third-party-consultation")));

    @Test
    void theTitleIsTheHeading() {
        assertThat(REPLY.all("H1")).extracting(Tag::text).containsExactly("政府信息公开申请答复书");
        assertThat(WITH_ENCLOSURE.all("H2")).extracting(Tag::text).containsExactly("征求意见确认函（回执）");
    }

    @Test
    void paragraphsAreParagraphs() {
        assertThat(REPLY.all("P")).extracting(Tag::text).contains("欧阳䶮：", "经检索、审查：", "2026年10月20日");
    }

    @Test
    void aTableHasRowsWithAHeadAndACell() {
        Tag table = WITH_ENCLOSURE.all("Table").get(0);

        assertThat(WITH_ENCLOSURE.all("Table")).hasSize(1);
        assertThat(table.all().filter(tag -> "TR".equals(tag.type()))).hasSize(5)
                .allSatisfy(row -> assertThat(row.types()).containsExactly("TH", "TD"));
        assertThat(table.all().filter(tag -> "TH".equals(tag.type()))).extracting(Tag::text).contains("涉及的信息");
    }

    @Test
    void picturesSayWhatTheyShow() {
        assertThat(REPLY.all("Figure")).extracting(Tag::alternative).containsExactly("局长签名章", "明达市民政局印章");
    }

    @Test
    void pageNumbersAndTheWordDraftAreNotReadOut() {
        assertThat(REPLY.artifacts()).isEqualTo("—1——2—");
        assertThat(REPLY.text()).doesNotContain("—");
        Tags draft = Tags.of(PRESS.draft(Samples.order("reply-granted")));
        assertThat(draft.artifacts()).contains("草稿");
        assertThat(draft.text()).doesNotContain("草稿");
    }
}

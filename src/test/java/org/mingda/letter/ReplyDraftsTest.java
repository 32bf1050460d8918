package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LetterTest
class ReplyDraftsTest {

    @Autowired
    private ReplyDrafts drafts;

    private final String request = "request-" + UUID.randomUUID();

    @Test
    void everyVersionIsKeptAndTheLatestCounts() {
        drafts.save(request, ReplyDraft.of("granted", "事实", "理由", "1.甲\n2.乙", null, "wang"));
        ReplyDraft second = drafts.save(request, ReplyDraft.of("partial", "事实二", null, null, null, "li"));

        assertThat(second).isEqualTo(new ReplyDraft(
                request, 2, "partial", null, "事实二", null, null, null, Map.of(), null, "li", LetterHouse.NOW));
        assertThat(drafts.latest(request)).contains(second);
        assertThat(drafts.versions(request)).extracting(ReplyDraft::version).containsExactly(2, 1);
        assertThat(drafts.versions(request).get(1).records()).isEqualTo("1.甲\n2.乙");
    }

    @Test
    void whatItRestsOnIsKeptWithTheDraft() {
        ReplyDraft draft = ReplyDraft.of("granted", "事实", "理由", "", "", "wang").on("already-public")
                .with(Map.of("publicPlace", "网站“专栏”\n图书馆")).because("已经公开");

        ReplyDraft saved = drafts.save(request, draft);

        assertThat(saved.ground()).isEqualTo("already-public");
        assertThat(saved.evidence()).containsExactly(Map.entry("publicPlace", "网站“专栏”\n图书馆"));
        assertThat(saved.differenceReason()).isEqualTo("已经公开");
    }

    @Test
    void aRequestWithoutADraftHasNone() {
        assertThat(drafts.latest(request)).isEmpty();
    }

    @Test
    void officersWhoSaveAtOnceGetVersionsOfTheirOwn() {
        List.of("a", "b", "c", "d", "e", "f", "g", "h").parallelStream()
                .forEach(drafter -> drafts.save(request, ReplyDraft.of("granted", "事实", "理由", "", "", drafter)));

        assertThat(drafts.versions(request)).extracting(ReplyDraft::version).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    }
}

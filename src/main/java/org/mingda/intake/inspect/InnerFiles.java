package org.mingda.intake.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes files out of other files, one at a time, and looks at them as at the others. */
final class InnerFiles {

    private static final int DEEPEST = 4;
    /** What computers put beside files without being asked. */
    private static final Set<String> BESIDE = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x1F\\x7F\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private final Look look;
    private final Budget budget;

    InnerFiles(Look look, Budget budget) {
        this.look = look;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    /** A file in an archive or a mail. */
    void look(Looked outer, String name, InputStream in, boolean archive) throws IOException, Objected {
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean beside = BESIDE.contains(last) || name.startsWith("__MACOSX/");
        spooled(outer, name, in, archive, inner -> {
            if (beside) {
                look.atPart(inner, this);
            } else if (inner.size() > 0) {
                look.at(inner, this);
            } else if (Extensions.harmful(Extensions.of(last))) {
                throw inner.objection(Objection.HARMFUL_NAME, Extensions.of(last));
            }
        });
    }

    /** A part of a document: of any kind, but no program and no document with macros. */
    void lookAtPart(Looked outer, String name, InputStream in) throws IOException, Objected {
        spooled(outer, name, in, false, inner -> look.atPart(inner, this));
    }

    @FunctionalInterface
    private interface Step {
        void at(Looked inner) throws IOException, Objected;
    }

    private void spooled(Looked outer, String name, InputStream in, boolean archive, Step step)
            throws IOException, Objected {
        if (outer.depth() >= DEEPEST) {
            throw outer.objection(Objection.NESTED);
        }
        budget.oneMoreFile();
        Path inner = Files.createTempFile("mingda-inner-", ".part");
        try {
            Files.copy(in, inner, StandardCopyOption.REPLACE_EXISTING);
            step.at(outer.inside(inner, name, Files.size(inner), archive));
        } finally {
            Files.deleteIfExists(inner);
        }
    }

    /** Names that leave the folder into which an archive is unpacked, or that no system can show. */
    static void refuseBadName(Looked file, String name) throws Objected {
        boolean leaves = name.startsWith("/") || DRIVE.matcher(name).lookingAt() || ("/" + name + "/").contains("/../");
        if (leaves || name.isBlank() || UNSEEN.matcher(name).find()) {
            throw file.objection(Objection.BAD_NAME, name.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}

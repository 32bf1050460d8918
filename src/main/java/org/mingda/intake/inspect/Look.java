package org.mingda.intake.inspect;

import java.io.IOException;

/** Looks at one file: its name, what its bytes are, and what kind of look that kind needs. */
final class Look {

    /** No picture, sound or film has fewer bytes. */
    private static final int SHORTEST = 32;

    void at(Looked file, InnerFiles inner) throws IOException, Objected {
        String extension = Extensions.of(file.name());
        if (Extensions.harmful(extension)) {
            throw file.objection(Objection.HARMFUL_NAME, extension);
        }
        String type = Types.of(file);
        Types.refuseBad(type, file);
        Kind kind = Kind.of(type, extension).orElse(null);
        if (kind == null) {
            if (Types.compound(type) && Kind.PACKAGE.goesWith(extension)) {
                // a document of today's Office with a password is packed like an old one
                CompoundLook.look(file, false);
            }
            boolean known = Kind.knowsType(type) || Kind.knowsExtension(extension);
            throw file.objection(known ? Objection.DISGUISED : Objection.UNKNOWN, extension);
        }
        into(kind, file, inner);
    }

    private static void into(Kind kind, Looked file, InnerFiles inner) throws IOException, Objected {
        switch (kind) {
            case PDF -> PdfLook.look(file, inner.budget());
            case IMAGE -> picture(file);
            case SOUND_OR_FILM -> {
                refuseStump(file);
                Markers.refuseInPicture(file);
            }
            case COMPOUND -> CompoundLook.look(file, true);
            case PACKAGE -> new ZipLook(inner, file, true).look();
            case ARCHIVE -> archive(file, () -> new ZipLook(inner, file, false).look());
            case SEVEN_Z -> archive(file, () -> SevenZLook.look(inner, file));
            case RTF -> RichTextLook.look(file);
            case MAIL -> MailLook.look(inner, file);
            case TEXT -> Markers.refuseInText(file);
        }
    }

    /** A part of a document: of whatever kind the document's program puts there. */
    void atPart(Looked part, InnerFiles inner) throws IOException, Objected {
        String extension = Extensions.of(part.name());
        if (Extensions.harmful(extension) && !extension.equals("svg") && !extension.equals("xml")) {
            throw part.objection(Objection.HARMFUL_NAME, extension);
        }
        String type = Types.of(part);
        Types.refuseProgram(type, part);
        switch (Kind.of(type, "").orElse(Kind.TEXT)) {
            case COMPOUND -> CompoundLook.look(part, false);
            case ARCHIVE -> new ZipLook(inner, part, true).look();
            case SEVEN_Z -> throw part.objection(Objection.NESTED);
            case PDF -> PdfLook.look(part, inner.budget());
            case RTF -> RichTextLook.look(part);
            default -> Markers.refuseProgram(part);
        }
    }

    @FunctionalInterface
    private interface Step {
        void go() throws IOException, Objected;
    }

    private static void archive(Looked file, Step step) throws IOException, Objected {
        if (file.inArchive()) {
            throw file.objection(Objection.NESTED);
        }
        step.go();
    }

    /** Also cut short ones are refused: nobody could see what they show. */
    private static void picture(Looked file) throws IOException, Objected {
        refuseStump(file);
        Markers.refuseInPicture(file);
        String head = Bytes.head(file.path(), 4);
        String end = head.startsWith("\u0089PNG") ? "IEND" : head.startsWith("\u00ff\u00d8") ? "\u00ff\u00d9" : "";
        boolean[] ended = new boolean[1];
        Bytes.through(file.path(), (text, at) -> ended[0] |= text.contains(end));
        if (!ended[0]) {
            throw file.objection(Objection.DAMAGED);
        }
    }

    private static void refuseStump(Looked file) throws Objected {
        Markers.refuse(file.size() < SHORTEST, file, Objection.DAMAGED);
    }
}

package org.mingda.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mingda.intake.inspect.Found;
import org.mingda.intake.inspect.Inspector;
import org.mingda.intake.inspect.Limits;
import org.mingda.request.FileNames;
import org.springframework.stereotype.Component;

/** Checks files before they are stored: size, number, and what does harm or cannot be read on an officer's computer. */
@Component
public class UploadCheck {

    private static final String FIELD = "files";

    private final IntakeSettings settings;
    private final Inspector inspector;

    UploadCheck(IntakeSettings settings) {
        this.settings = settings;
        this.inspector = new Inspector(new Limits(settings.archiveFiles(), settings.unpackedSize().toBytes()));
    }

    /** What is wrong with a file; empty when it may be taken. */
    public List<Flaw> check(Upload upload) {
        try (Spool spool = Spool.of(upload.content(), settings.fileSize().toBytes())) {
            return check(upload.fileName(), spool);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    List<Flaw> check(String name, Spool spool) throws IOException {
        if (spool.size() == 0) {
            return List.of(Flaw.of(FIELD, "files.empty", FileNames.clean(name)));
        }
        if (spool.size() > settings.fileSize().toBytes()) {
            return List.of(Flaw.of(FIELD, "files.tooLarge", FileNames.clean(name), settings.fileSize().toMegabytes()));
        }
        return inspector.inspect(name, spool.path()).map(UploadCheck::flaw).map(List::of).orElse(List.of());
    }

    private static Flaw flaw(Found found) {
        return Flaw.of(FIELD, "files." + found.objection().key(), found.where(), found.detail());
    }

    /** What is wrong with so many files of together so many bytes. */
    public Optional<Flaw> checkAll(int files, long size) {
        if (files > settings.filesNumber()) {
            return Optional.of(Flaw.of(FIELD, "files.tooMany", settings.filesNumber()));
        }
        return size > settings.filesSize().toBytes()
                ? Optional.of(Flaw.of(FIELD, "files.tooLargeTogether", settings.filesSize().toMegabytes()))
                : Optional.empty();
    }
}

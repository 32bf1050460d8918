package org.mingda.intake.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingda.request.FileNames;

/**
 * Says what speaks against taking a file: it is not one of the kinds that are taken, it or a file in it may run a
 * program, it is encrypted, or it cannot be looked into. Memory stays flat whatever the file's size.
 */
public final class Inspector {

    private final Limits limits;
    private final Look look = new Look();

    public Inspector(Limits limits) {
        this.limits = limits;
    }

    /** The first objection; empty when the file may be taken. */
    public Optional<Found> inspect(String fileName, Path path) throws IOException {
        if (fileName.indexOf(0) >= 0) {
            return Optional.of(new Found(Objection.BAD_NAME, FileNames.clean(fileName), FileNames.clean(fileName)));
        }
        String name = FileNames.clean(fileName);
        long size = Files.size(path);
        Looked file = new Looked(path, name, name, size, 0, false);
        try {
            look.at(file, new InnerFiles(look, new Budget(limits, size)));
            return Optional.empty();
        } catch (Objected objected) {
            return Optional.of(objected.found());
        } catch (Budget.Spent tooMuch) {
            return Optional.of(new Found(Objection.BOMB, name, ""));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of(new Found(Objection.DAMAGED, name, ""));
        }
    }
}

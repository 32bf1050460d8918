package org.mingda.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every change that can be made in the models of a folder, one at a time. */
final class Mutations {

    private Mutations() {}

    static List<Mutant> of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> seen = new HashSet<>();
            return files.sorted().flatMap(Mutations::ofFile).filter(mutant -> seen.add(mutant.xml())).toList();
        }
    }

    private static Stream<Mutant> ofFile(Path file) {
        String name = file.getFileName().toString();
        List<Change> changes = name.endsWith(".dmn") ? TableChanges.ALL
                : Stream.of(FlowChanges.ALL, EventChanges.ALL, TaskChanges.ALL).flatMap(List::stream).toList();
        return changes.stream().flatMap(change -> change.of(name, read(file)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

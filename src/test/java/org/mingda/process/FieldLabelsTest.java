package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A refusal names a field as the officer's form does. */
class FieldLabelsTest {

    private static final Path STEPS = Path.of("src/main/java/org/mingda/process");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern LABEL =
            Pattern.compile("form\\.(?:required|date|dateIfGiven|number|numberIfGiven|choice)\\(\\s*[\\w.\"]+,\\s*\"([^\"]+)\"");

    @Test
    void everyLabelInCodeStandsOnAForm() {
        List<String> named = labelsInCode();
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(labelsOnForms()).containsAll(named);
    }

    private static List<String> labelsInCode() {
        return files(STEPS).map(FieldLabelsTest::read)
                .flatMap(code -> LABEL.matcher(code).results().map(found -> found.group(1))).toList();
    }

    private static Set<String> labelsOnForms() {
        return files(FORMS).flatMap(FieldLabelsTest::fields).map(field -> field.path("label").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> fields(Path form) {
        try {
            return new ObjectMapper().readTree(form.toFile()).path("components").findParents("key").stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

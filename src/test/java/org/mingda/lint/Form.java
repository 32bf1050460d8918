package org.mingda.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What matters of a form.
 *
 * @param id      its own id
 * @param fields  key to type of component ({@code textfield}, {@code select}, {@code checkbox} … or {@link #CHOICES})
 * @param options key of a field with fixed options to their values
 */
public record Form(String id, Map<String, String> fields, Map<String, Set<String>> options) {

    /** The type of a field that holds the choices of another one. */
    static final String CHOICES = "options";

    static Map<String, Form> in(Path folder) {
        Map<String, Form> forms = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".form"))
                        .forEach(file -> forms.put(file.getFileName().toString().replace(".form", ""), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return forms;
    }

    private static Form read(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            Form form = new Form(json.path("id").asText(), new TreeMap<>(), new TreeMap<>());
            form.collect(json);
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void collect(JsonNode parent) {
        parent.path("components").forEach(component -> {
            String type = component.path("type").asText();
            if (component.hasNonNull("key") && !type.equals("button")) {
                fields.put(component.get("key").asText(), type);
            }
            if (component.hasNonNull("valuesKey")) {
                fields.put(component.get("valuesKey").asText(), CHOICES);
            }
            if (component.path("values").isArray()) {
                Set<String> values = new TreeSet<>();
                component.get("values").forEach(option -> values.add(option.path("value").asText()));
                options.put(component.path("key").asText(), values);
            }
            collect(component);
        });
    }
}

package org.mingda.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The sample facts beside the templates, as orders. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    private static final Path LETTERS = Path.of("letters");

    private Samples() {
    }

    static List<String> templates() {
        try (Stream<Path> files = Files.list(LETTERS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> facts(String template) {
        try {
            String yaml = Files.readString(LETTERS.resolve("samples/" + template + ".yml"));
            Map<String, Object> facts = new HashMap<>(new Yaml().<Map<String, Object>>load(yaml));
            facts.replaceAll((name, fact) -> fact instanceof Date date ? day(date) : fact);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    static LetterOrder order(String template) {
        return order(template, facts(template));
    }

    static LetterOrder order(String template, Map<String, Object> facts) {
        return new LetterOrder("civil-affairs", "MD-2026-00012", template, DAY, facts, "欧阳䶮", "ouyang@example.org",
                "zhang");
    }

    static LetterOrder with(String template, String fact, Object value) {
        Map<String, Object> facts = facts(template);
        facts.put(fact, value);
        return order(template, facts);
    }
}

package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese of the engine's pages says everything their English says, and nothing is left in English. */
class LocalesTest {

    private static final String APPS = "webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%\\w+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w+");
    private static final Pattern DATE_FORMAT = Pattern.compile("[YyMDdHhmsTLSZ]+");

    /** Names, notations and what stands for itself in any language. */
    private static final Set<String> NAMES = Set.of("Camunda", "BPMN", "CMMN", "DMN", "JSON", "HTML",
            "URL", "ID", "Java", "LDAP", "JVM", "CSV", "REST", "HTTP", "XML", "JMX", "Excel", "UTC", "Optimize",
            "Cockpit", "PDF", "PNG", "SVG", "UUID", "CTRL");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "welcome"})
    void theChineseOfAPageIsComplete(String app) throws IOException {
        assertThat(faults(read(app, "en"), read(app, "zh-CN"))).isEmpty();
    }

    /** Half of Cockpit's English belongs to the enterprise edition; what this edition's scripts never name can miss. */
    @Test
    void theChineseOfCockpitHasEverythingItCanShow() throws IOException {
        Map<String, String> english = read("cockpit", "en");
        Map<String, String> chinese = read("cockpit", "zh-CN");
        String scripts = text(APPS + "cockpit/camunda-cockpit-bootstrap.js") + text("plugin/cockpit/app/plugin.js");
        Set<String> named = NAME.matcher(scripts).results().map(MatchResult::group).collect(Collectors.toSet());

        english.keySet().removeIf(key -> !chinese.containsKey(key) && !named.contains(key.replace("/labels/", "")));

        assertThat(english).hasSizeGreaterThan(1000);
        assertThat(faults(english, chinese)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "welcome", "cockpit"})
    void aPageSpeaksChineseWhateverTheBrowserAsksFor(String app) throws IOException {
        assertThat(text(APPS + app + "/scripts/config.js"))
                .contains("availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'")
                .contains("vendor: '明达 ·'");
        assertThat(text(APPS + app + "/styles/user-styles.css")).contains("../../house/styles/house.css");
    }

    @Test
    void whatIsMissingSuperfluousBrokenOrEnglishIsFound() {
        Map<String, String> english =
                Map.of("A", "Save", "B", "Hello {{name}}", "C", "Start", "D", "Stop", "E", "of Camunda");
        Map<String, String> chinese =
                Map.of("A", "保存", "B", "您好", "C", "Start now", "E", "Camunda 的", "X", "多余");

        assertThat(faults(english, chinese)).containsExactlyInAnyOrder(
                "missing: D", "superfluous: X", "other placeholders: B = 您好", "English: C = Start now");
    }

    private static List<String> faults(Map<String, String> english, Map<String, String> chinese) {
        List<String> faults = new ArrayList<>();
        english.keySet().stream()
                .filter(key -> !chinese.containsKey(key))
                .forEach(key -> faults.add("missing: " + key));
        chinese.forEach((key, value) -> {
            if (!english.containsKey(key)) {
                faults.add("superfluous: " + key);
            } else if (!placeholders(english.get(key)).equals(placeholders(value))) {
                faults.add("other placeholders: " + key + " = " + value);
            } else if (leftInEnglish(value) || value.isBlank() != english.get(key).isBlank()) {
                faults.add("English: " + key + " = " + value);
            }
        });
        return faults;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static boolean leftInEnglish(String text) {
        String words = PLACEHOLDER.matcher(text.replaceAll("<[^>]*>|&\\w+;|\\[|]", "")).replaceAll("");
        return ENGLISH.matcher(words).results()
                .map(MatchResult::group)
                .anyMatch(word -> !NAMES.contains(word) && !DATE_FORMAT.matcher(word).matches());
    }

    private static Map<String, String> read(String app, String locale) throws IOException {
        String json = text(APPS + app + "/locales/" + locale + ".json").replaceFirst("^\uFEFF", "");
        Map<String, String> texts = new TreeMap<>();
        collect("", new ObjectMapper().readTree(json), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(path + "/" + index, node.get(index), texts);
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream stream = LocalesTest.class.getResourceAsStream("/META-INF/resources/" + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

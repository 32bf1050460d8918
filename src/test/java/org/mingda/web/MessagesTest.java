package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.intake.IdType;
import org.mingda.law.Channel;
import org.mingda.law.ClockState;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.mingda.request.Stage;
import org.mingda.web.law.EventField;
import org.mingda.web.law.EventKind;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]*)[}(]");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"(?:flaw\\.)?([a-zA-Z]+\\.[a-zA-Z.]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
    }

    /** The second would silently take the place of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties", "messages-desk.properties",
        "messages-words.properties"})
    void noKeyStandsTwice(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> line.matches("[^#=]+=.*")).map(line -> line.split("=")[0].strip()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesMentionTheSameValues() {
        Properties chinese = load("messages.properties");
        Properties english = load("messages_en.properties");
        chinese.stringPropertyNames().forEach(key -> assertThat(places(english.getProperty(key))).as(key)
                .isEqualTo(places(chinese.getProperty(key))));
    }

    @Test
    void aValueInAMessageIsNotSwallowedByAnApostrophe() {
        Properties english = load("messages_en.properties");
        assertThat(english.stringPropertyNames()).filteredOn(key -> !places(english.getProperty(key)).isEmpty())
                .noneMatch(key -> english.getProperty(key).replace("''", "").contains("'"));
    }

    @Test
    void everyMessageThatAPublicPageAsksForExists() {
        assertThat(keys("messages.properties")).containsAll(askedFor());
    }

    @Test
    void everyChoiceAndSituationHasItsWords() {
        List<String> needed = Stream.of(
                names("formWanted.", FormWanted.values()), names("delivery.", Delivery.values()),
                names("kind.", ApplicantKind.values()), names("idType.", IdType.values()),
                names("clock.state.", ClockState.values()), Arrays.stream(Channel.values()).map(channel -> "deadline.channel." + channel.name()),
                EventKind.keys().stream().map(type -> "deadline.event." + type),
                Stream.of(EventField.values()).map(field -> "deadline.field." + field.key()), names("done.next.", Delivery.values()),
                names("situation.", Stage.values()).map(key -> key + ".now"),
                names("situation.", Stage.values()).map(key -> key + ".next")).flatMap(keys -> keys).toList();
        assertThat(keys("messages.properties")).containsAll(needed);
    }

    @Test
    void everyFlawHasItsWords() throws IOException {
        String checks = Files.readString(Path.of("src/main/java/org/mingda/intake/ApplicationCheck.java"))
                + Files.readString(Path.of("src/main/java/org/mingda/intake/UploadCheck.java"));
        List<String> flaws = KEY_IN_CODE.matcher(checks).results().map(found -> "flaw." + found.group(1)).toList();
        assertThat(flaws).hasSizeGreaterThan(15);
        assertThat(keys("messages.properties")).containsAll(flaws);
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> askedFor() {
        try (Stream<Path> pages = Stream.of("apply", "deadline", "track", "published", ".").flatMap(MessagesTest::templates)) {
            return pages.flatMap(page -> KEY_IN_PAGE.matcher(read(page)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<Path> templates(String folder) {
        try {
            return Files.list(RESOURCES.resolve("templates").resolve(folder))
                    .filter(file -> file.toString().endsWith(".html") && !file.endsWith("login.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String message) {
        return Pattern.compile("\\{\\d}").matcher(message).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String file) {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) {
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
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

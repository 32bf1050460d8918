package org.mingda.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds templates: first in the office's own directory, then among those that come with the product. */
@Component
class LetterTemplates {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String ENDING = ".html";

    private final LetterSettings settings;

    LetterTemplates(LetterSettings settings) {
        this.settings = settings;
    }

    LetterTemplate template(String name) {
        if (!KEBAB_CASE.matcher(name).matches()) {
            throw new LetterDefect("文书模板名称只能用小写字母、数字和连字符：" + name);
        }
        return LetterTemplate.parse(name, text(name + ENDING));
    }

    /** The names of all letters that there are now, the office's own among them. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(ownNames());
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/letters/*.html")) {
                names.add(withoutEnding(file.getFilename()));
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the letters in the office's own directory. */
    Set<String> ownNames() {
        if (settings.directory() == null || !Files.isDirectory(settings.directory())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(settings.directory())) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ENDING))
                    .map(LetterTemplates::withoutEnding).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new LetterDefect("无法读取文书模板目录 " + settings.directory() + "，请检查其权限", unreadable);
        }
    }

    private static String withoutEnding(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }

    /** The text of a file in {@code letters/}; read each time, so that a changed wording counts at once. */
    String text(String file) {
        return fromDirectory(file).or(() -> fromProduct(file))
                .orElseThrow(() -> new LetterDefect("没有名为 " + file + " 的文书模板，请在文书模板目录中增加"));
    }

    private Optional<String> fromDirectory(String file) {
        if (settings.directory() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(settings.directory().resolve(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new LetterDefect("无法读取文书模板 " + Path.of(file) + "，请检查其权限和编码（应为 UTF-8）", unreadable);
        }
    }

    private Optional<String> fromProduct(String file) {
        try (InputStream text = getClass().getResourceAsStream("/letters/" + file)) {
            return text == null ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new LetterDefect("无法读取文书模板 " + file, unreadable);
        }
    }
}

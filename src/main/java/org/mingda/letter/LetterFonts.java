package org.mingda.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The fonts of the letters: the built-in ones and the office's own for rarer characters. */
@Component
class LetterFonts {

    private static final String EXTRA = "extra";

    private final List<LetterFont> fonts = new ArrayList<>();

    LetterFonts(LetterSettings settings) {
        fonts.add(LetterFont.parse("text", bundled("letter-text.ttf")));
        fonts.add(LetterFont.parse("title", bundled("letter-title.ttf")));
        if (settings.fonts() != null) {
            addAll(settings.fonts());
        }
    }

    private void addAll(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.ttf")) {
            for (Path file : files) {
                fonts.add(LetterFont.parse(EXTRA + fonts.size(), Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("mingda.letters.fonts: " + folder, unreadable);
        }
    }

    private static byte[] bundled(String file) {
        try (InputStream font = LetterFonts.class.getResourceAsStream("/fonts/" + file)) {
            return font.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<LetterFont> all() {
        return List.copyOf(fonts);
    }

    /** What follows the built-in fonts in the style sheet: {@code , extra1, extra2}, or nothing. */
    String extraFamilies() {
        return fonts.stream().map(LetterFont::family).filter(family -> family.startsWith(EXTRA))
                .map(family -> ", " + family).collect(Collectors.joining());
    }

    boolean has(int character) {
        return fonts.stream().anyMatch(font -> font.has(character));
    }

    /** How wide a line of the letter's text is, in full characters. */
    double width(String line) {
        return line.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int character) {
        return fonts.stream().filter(font -> font.has(character)).findFirst().map(font -> font.width(character))
                .orElse(1.0);
    }

    /** Stops a letter that would show a blank where a character should stand. */
    void requireAll(String text) {
        String missing = text.codePoints().filter(character -> !Character.isWhitespace(character))
                .filter(character -> !has(character)).distinct()
                .mapToObj(LetterFonts::named).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new LetterDefect("文书字体中没有这些字：" + missing
                    + "。请管理员把含有该字的 TrueType 字体（.ttf）放入 mingda.letters.fonts 所指目录后重启，再制作文书");
        }
    }

    private static String named(int character) {
        return Character.toString(character) + "（U+%04X）".formatted(character);
    }
}


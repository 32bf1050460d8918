package org.mingda.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks files before they are read: size, number, and kinds that do harm on an officer's computer. */
@Component
public class UploadCheck {

    private static final String FIELD = "files";
    private static final Set<String> HARMFUL = Set.of(
            "ade", "adp", "apk", "app", "application", "bat", "chm", "cmd", "com", "cpl", "dll", "dmg",
            "docm", "exe", "gadget", "hta", "htm", "html", "inf", "ins", "iso", "jar", "js", "jse", "lnk",
            "mhtml", "mht", "msc", "msi", "msp", "mst", "pif", "ps1", "pptm", "reg", "scr", "sct", "sh",
            "shtml", "svg", "sys", "url", "vb", "vbe", "vbs", "wsc", "wsf", "wsh", "xht", "xhtml", "xll",
            "xlsm");

    private final IntakeSettings settings;

    UploadCheck(IntakeSettings settings) {
        this.settings = settings;
    }

    /** What is wrong with a file; empty when it may be taken. */
    public List<Flaw> check(Upload upload) {
        try (Spool spool = Spool.of(upload.content(), settings.fileSize().toBytes())) {
            return check(upload.fileName(), spool);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    List<Flaw> check(String name, Spool spool) {
        return byNameAndSize(name, spool.size()).map(List::of).orElse(List.of());
    }

    private Optional<Flaw> byNameAndSize(String name, long size) {
        if (size == 0) {
            return Optional.of(Flaw.of(FIELD, "files.empty", name));
        }
        if (size > settings.fileSize().toBytes()) {
            return Optional.of(Flaw.of(FIELD, "files.tooLarge", name, settings.fileSize().toMegabytes()));
        }
        return HARMFUL.contains(extension(name))
                ? Optional.of(Flaw.of(FIELD, "files.harmful", name, extension(name))) : Optional.empty();
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

    /** What the system would go by: behind the last dot, blanks and dots at the end left out as Windows does. */
    private static String extension(String name) {
        String shown = name.replaceAll("[\\s.\\p{Cntrl}]+$", "");
        return shown.substring(shown.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

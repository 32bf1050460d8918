package org.mingda.intake.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Signs in the bytes of a file of something that is not what the file says it is. Plain words instead of patterns
 * wherever the whole file is read: 50 MB are looked through in less than a second.
 */
final class Markers {

    /** Long enough never to come about by chance in a picture. */
    private static final List<String> PAGE_IN_BINARY =
            List.of("<script", "<!doctype", "<html", "<iframe", "<?php", "javascript:", "onerror=");
    private static final List<String> PAGE = List.of("<script", "<!doctype", "<html", "<iframe", "<?php", "javascript:",
            "vbscript:", "<%@", "<svg", "<body", "<xsl:", "<object ", "<embed", "<meta http", "<img ", "onerror=",
            "onload=");
    private static final List<String> COMMANDS = List.of("wscript.", "activexobject", "createobject",
            "invoke-expression", "windows registry editor", "[internetshortcut]", "[shell]", "powershell -", "powershell.exe -");
    private static final List<String> CALLED = List.of(
            "cmd", "powershell", "mshta", "rundll32", "wscript", "msexcel", "regsvr32", "dde");
    private static final Pattern CALL = Pattern.compile(
            "(?:^|[\\n,;\\t\"])\\s*[=+@-]\\s*\\(?\\s*(?:" + String.join("|", CALLED) + ")\\b[^\\n]{0,80}[|(!]");
    private static final Pattern BEGINS = Pattern.compile("mz|\\s*@?echo\\s+off|#!|\\s*<[a-z!?/]|%!ps");
    private static final List<String> PROGRAM = List.of(
            "This program cannot be run ", "This program must be run ", "!This is a Windows NT windowed executable");
    private static final List<String> ARCHIVE =
            List.of("Rar!\u001a\u0007", "7z\u00bc\u00af\u0027\u001c", "%PDF-1.", "%PDF-2.");
    private static final Pattern BYTE_ORDER = Pattern.compile("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)");

    private Markers() {}

    /** For pictures, sound and film: nothing else may lie in them. */
    static void refuseInPicture(Looked file) throws IOException, Objected {
        Bytes.through(file.path(), (text, at) -> {
            refusePage(text, file);
            refuse(any(text, PROGRAM), file, Objection.PROGRAM);
            refuse(any(text, ARCHIVE), file, Objection.HIDDEN);
        });
        refuseHiddenArchive(file);
    }

    /** For plain text, also in two bytes a character. */
    static void refuseInText(Looked file) throws IOException, Objected {
        Bytes.through(file.path(), (text, at) -> {
            String narrow = lower(text.indexOf(0) < 0 ? text : text.replace("\0", ""));
            narrow = at == 0 ? BYTE_ORDER.matcher(narrow).replaceFirst("") : narrow;
            refuse(any(narrow, PAGE) || any(narrow, COMMANDS), file, Objection.SCRIPT);
            refuse(any(narrow, CALLED) && CALL.matcher(narrow).find(), file, Objection.SCRIPT);
            refuse(at == 0 && BEGINS.matcher(narrow).lookingAt(), file,
                    Objection.SCRIPT);
        });
        refuseHiddenArchive(file);
    }

    static void refuseProgram(Looked file) throws IOException, Objected {
        Bytes.through(file.path(), (text, at) -> refuse(any(text, PROGRAM), file, Objection.PROGRAM));
    }

    /** An archive may lie behind the end of a picture or a PDF: the same file is then both. */
    static void refuseHiddenArchive(Looked file) throws IOException, Objected {
        refuse(ZipDirectory.endsIn(file.path()), file, Objection.HIDDEN);
    }

    static void refusePage(String text, Looked file) throws Objected {
        refuse(any(lower(text), PAGE_IN_BINARY), file, Objection.SCRIPT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean any(String text, List<String> signs) {
        return signs.stream().anyMatch(text::contains);
    }

    static void refuse(boolean bad, Looked file, Objection objection) throws Objected {
        if (bad) {
            throw file.objection(objection);
        }
    }
}

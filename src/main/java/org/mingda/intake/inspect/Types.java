package org.mingda.intake.inspect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import org.mingda.request.FileTypes;

/** The type of a file by its bytes, and which types are never taken. */
final class Types {

    private static final String COMPOUND = "application/x-tika-msoffice";
    private static final Set<String> PROGRAMS = Set.of("application/x-msdownload", "application/x-dosexec",
            "application/vnd.microsoft.portable-executable", "application/x-elf", "application/x-executable",
            "application/x-sharedlib", "application/x-object", "application/x-coredump", "application/java-vm",
            "application/x-mach-o", "application/x-mach-o-executable", "application/x-mach-o-universal",
            "application/x-ms-shortcut", "application/x-shockwave-flash", "application/wasm", "application/x-dex",
            "application/vnd.ms-cab-compressed", "application/x-msi", "application/x-ms-installer",
            "application/chm", "application/x-chm", "application/vnd.ms-htmlhelp", "application/winhlp",
            "application/x-debian-package", "application/x-rpm", "application/x-iso9660-image",
            "application/x-apple-diskimage");
    private static final Set<String> SCRIPTS = Set.of("text/html", "application/xhtml+xml", "image/svg+xml",
            "application/x-sh", "application/x-bat", "application/javascript", "text/javascript", "text/x-php",
            "text/x-perl", "text/x-python", "text/x-ruby", "text/x-groovy", "text/x-awk", "text/x-tcl",
            "application/postscript", "application/xslt+xml", "multipart/related", "text/x-vbscript", "text/x-vbdotnet",
            "application/x-powershell", "text/asp", "text/aspdotnet", "text/x-jsp", "application/xml");
    private static final Set<String> ARCHIVES = Set.of("application/x-rar-compressed", "application/vnd.rar",
            "application/x-tar", "application/x-gtar", "application/gzip", "application/x-bzip", "application/x-bzip2",
            "application/x-xz", "application/x-lzma", "application/zstd", "application/x-arj", "application/x-lzh",
            "application/x-ace-compressed", "application/x-lha", "application/x-compress", "application/x-cpio",
            "application/x-archive", "application/x-lz4", "application/zlib", "application/x-snappy-framed",
            "application/x-tika-unix-dump", "application/x-stuffit", "application/x-brotli");

    private Types() {}

    static String of(Looked file) throws IOException {
        String head = Bytes.head(file.path(), 16);
        if (CompoundLook.isOne(head)) {
            return COMPOUND;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return "application/zip";
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            String type = FileTypes.ofContent(in);
            return plain(type, file, head);
        }
    }

    private static String plain(String type, Looked file, String head) {
        if (type.equals("application/pdf") && !head.startsWith("%PDF-")) {
            return FileTypes.UNKNOWN;
        }
        boolean text = type.startsWith("text/") && !SCRIPTS.contains(type) || type.equals("application/json")
                || type.equals("message/news");
        return text ? Extensions.of(file.name()).equals("eml") ? "message/rfc822" : "text/plain" : type;
    }

    static boolean compound(String type) {
        return type.equals(COMPOUND);
    }

    static void refuseBad(String type, Looked file) throws Objected {
        refuseProgram(type, file);
        if (SCRIPTS.contains(type)) {
            throw file.objection(Objection.SCRIPT);
        }
        if (ARCHIVES.contains(type)) {
            throw file.objection(file.inArchive() ? Objection.NESTED : Objection.ARCHIVE_KIND);
        }
    }

    static void refuseProgram(String type, Looked file) throws Objected {
        if (PROGRAMS.contains(type)) {
            throw file.objection(Objection.PROGRAM);
        }
    }
}

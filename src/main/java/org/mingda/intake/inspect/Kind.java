package org.mingda.intake.inspect;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken: the types their bytes show, and the extensions that go with them. */
enum Kind {
    PDF(Set.of("application/pdf"), Set.of("pdf")),
    IMAGE(Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/tiff", "image/heic",
            "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif"),
            Set.of("jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "heif", "avif")),
    /** Binary Office and WPS documents, and mails of Outlook. */
    COMPOUND(Set.of("application/x-tika-msoffice"),
            Set.of("doc", "xls", "ppt", "pps", "dot", "xlt", "pot", "wps", "et", "dps", "wpt", "ett", "dpt", "msg",
                    "vsd")),
    ARCHIVE(Set.of("application/zip"), Set.of("zip")),
    /** Documents that are ZIP archives inside. */
    PACKAGE(Set.of("application/zip"),
            Set.of("docx", "xlsx", "pptx", "ppsx", "dotx", "xltx", "potx", "vsdx", "odt", "ods", "odp", "odg", "ofd",
                    "wps", "et", "dps", "doc", "xls", "ppt")),
    SEVEN_Z(Set.of("application/x-7z-compressed"), Set.of("7z")),
    RTF(Set.of("application/rtf"), Set.of("rtf", "doc", "wps")),
    MAIL(Set.of("message/rfc822"), Set.of("eml")),
    TEXT(Set.of("text/plain"), Set.of("txt", "csv", "tsv", "log", "md", "json")),
    SOUND_OR_FILM(Set.of("video/mp4", "application/mp4", "video/x-m4v", "video/quicktime", "application/quicktime",
            "video/3gpp", "video/3gpp2", "video/x-msvideo", "video/x-ms-asf", "video/x-ms-wmv", "audio/x-ms-wma",
            "video/webm", "video/x-matroska", "application/x-matroska", "video/mpeg", "video/x-flv", "audio/mpeg",
            "audio/vnd.wave", "audio/x-wav", "audio/mp4", "audio/amr", "audio/x-aac", "audio/aac", "audio/ogg",
            "audio/vorbis", "audio/opus", "application/ogg", "audio/x-flac"),
            Set.of("mp4", "m4v", "mov", "qt", "3gp", "3g2", "avi", "asf", "wmv", "wma", "webm", "mkv", "mpg", "mpeg",
                    "flv", "mp3", "wav", "m4a", "amr", "aac", "ogg", "oga", "opus", "flac"));

    private final Set<String> types;
    private final Set<String> extensions;

    Kind(Set<String> types, Set<String> extensions) {
        this.types = types;
        this.extensions = extensions;
    }

    /** The kind of bytes of this type under a name with this extension; a name without one goes with any. */
    static Optional<Kind> of(String type, String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(type) && (extension.isEmpty() || kind.goesWith(extension)))
                .findFirst();
    }

    static boolean knowsType(String type) {
        return Arrays.stream(values()).anyMatch(kind -> kind.types.contains(type));
    }

    static boolean knowsExtension(String extension) {
        return Arrays.stream(values()).anyMatch(kind -> kind.goesWith(extension));
    }

    boolean goesWith(String extension) {
        return extensions.contains(extension);
    }
}

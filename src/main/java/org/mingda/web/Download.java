package org.mingda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file that keeps its Chinese name. */
public final class Download {

    private Download() {}

    /** Whether the bytes are really asked for: a HEAD, such as for a preview of a link, only looks. */
    public static boolean isTaken(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    /** A PDF that the browser may show. */
    public static ResponseEntity<byte[]> pdf(String fileName, byte[] content) {
        return file(ContentDisposition.inline(), fileName, MediaType.APPLICATION_PDF, content);
    }

    /** A file from outside: shown when its type is harmless, otherwise only ever saved, whatever it claims to be. */
    static ResponseEntity<byte[]> fromOutside(String fileName, String mediaType, byte[] content) {
        return file(DownloadTypes.shown(mediaType) ? ContentDisposition.inline() : ContentDisposition.attachment(),
                fileName, DownloadTypes.answered(mediaType), content);
    }

    /** The same of a stored file, which goes through in parts. */
    public static ResponseEntity<Resource> fromOutside(String fileName, String mediaType, long size, InputStream content) {
        return headers(DownloadTypes.shown(mediaType) ? ContentDisposition.inline() : ContentDisposition.attachment(),
                fileName, DownloadTypes.answered(mediaType)).contentLength(size).body(new InputStreamResource(content));
    }

    /** A file that is only ever saved. */
    public static ResponseEntity<byte[]> saved(String fileName, byte[] content) {
        return file(ContentDisposition.attachment(), fileName, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    /** The same of a stored file, which goes through in parts. */
    public static ResponseEntity<Resource> saved(String fileName, long size, InputStream content) {
        return headers(ContentDisposition.attachment(), fileName, MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(size).body(new InputStreamResource(content));
    }

    private static ResponseEntity<byte[]> file(
            ContentDisposition.Builder disposition, String fileName, MediaType type, byte[] content) {
        return headers(disposition, fileName, type).body(content);
    }

    private static ResponseEntity.BodyBuilder headers(
            ContentDisposition.Builder disposition, String fileName, MediaType type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(fileName, StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type);
    }
}

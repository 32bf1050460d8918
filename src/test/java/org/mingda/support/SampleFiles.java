package org.mingda.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.mingda.request.StoredFiles;

/** Small files that are what their names say, as the checks of what comes in want it. */
public final class SampleFiles {

    private static final String ONE_PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
            + "awAAAABJRU5ErkJggg==";

    private SampleFiles() {}

    /** A PDF of one empty page; different texts make different files. */
    public static byte[] pdf(String text) {
        String body = """
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                %% %s
                """.formatted(text);
        return (body + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A picture of one pixel. */
    public static byte[] png() {
        return Base64.getDecoder().decode(ONE_PIXEL);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Stores a file as somebody's upload that passed the checks would be. */
    public static UUID stored(StoredFiles storedFiles, String fileName, byte[] content) {
        try {
            return storedFiles.store(new ByteArrayInputStream(content), fileName).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as they would be given out. */
    public static byte[] bytes(StoredFiles storedFiles, UUID file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            storedFiles.copyTo(file, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

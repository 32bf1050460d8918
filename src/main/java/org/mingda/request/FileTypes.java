package org.mingda.request;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** The type of a file by its first bytes; the name only tells relatives apart, such as a document from a bare ZIP. */
public final class FileTypes {

    /** The type of what is not known. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileTypes() {}

    /** The stream must support {@code mark}; it is left where it was. */
    public static String of(InputStream content, String fileName) throws IOException {
        String byContent = ofContent(content);
        return byContent.equals(UNKNOWN) ? UNKNOWN : detect(content, fileName);
    }

    /** By the bytes alone; the stream must support {@code mark} and is left where it was. */
    public static String ofContent(InputStream content) throws IOException {
        return detect(content, null);
    }

    private static String detect(InputStream content, String fileName) throws IOException {
        Metadata known = new Metadata();
        if (fileName != null) {
            known.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        return TYPES.detect(content, known).getBaseType().toString();
    }
}

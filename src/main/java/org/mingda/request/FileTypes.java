package org.mingda.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** The type of a file by its first bytes; the name only tells relatives apart, such as a document from a bare ZIP. */
public final class FileTypes {

    /** The type of what is not known. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final int BEGINNING = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileTypes() {}

    /** The stream must support {@code mark}; it is left where it was. */
    public static String of(InputStream content, String fileName) throws IOException {
        String byContent = ofContent(content);
        return byContent.equals(UNKNOWN) ? UNKNOWN : detect(content, fileName);
    }

    /** By the bytes alone; the stream must support {@code mark} and is left where it was. */
    public static String ofContent(InputStream content) throws IOException {
        String type = detect(content, null);
        return type.equals(UNKNOWN) && chinese(content) ? "text/plain" : type;
    }

    /** The library takes text in GBK for unknown bytes. */
    private static boolean chinese(InputStream content) throws IOException {
        content.mark(BEGINNING);
        byte[] bytes = content.readNBytes(BEGINNING - 1);
        content.reset();
        for (byte each : bytes) {
            if (each >= 0 && each < ' ' && "\t\n\f\r".indexOf(each) < 0) {
                return false;
            }
        }
        CharBuffer text = CharBuffer.allocate(BEGINNING);
        return bytes.length > 0 && !GB18030.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes), text, false).isError();
    }

    private static String detect(InputStream content, String fileName) throws IOException {
        Metadata known = new Metadata();
        if (fileName != null) {
            known.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        return TYPES.detect(content, known).getBaseType().toString();
    }
}

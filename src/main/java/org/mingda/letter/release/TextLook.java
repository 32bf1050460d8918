package org.mingda.letter.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Reads plain text and lists (TXT, CSV) line by line. */
final class TextLook {

    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_LINE = 1 << 16;

    private final Piece file;
    private final Seen seen;
    private final Budget budget;

    TextLook(Piece file, Seen seen, Budget budget) {
        this.file = file;
        this.seen = seen;
        this.budget = budget;
    }

    void look() throws IOException {
        try (InputStream in = budget.counting(Files.newInputStream(file.path()));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset()))) {
            char[] block = new char[LONGEST_LINE];
            StringBuilder rest = new StringBuilder();
            for (int read = reader.read(block); read > 0; read = reader.read(block)) {
                rest.append(block, 0, read);
                int end = Math.max(rest.lastIndexOf("\n"), rest.length() > 4 * LONGEST_LINE ? rest.length() - 64 : -1);
                if (end >= 0) {
                    seen.text(rest.substring(0, end), file.at("文字"));
                    rest.delete(0, end);
                }
            }
            seen.text(rest.toString(), file.at("文字"));
        }
    }

    private Charset charset() throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] sample = in.readNBytes(SAMPLE);
            if (sample.length > 1 && ((sample[0] & 0xff) == 0xff && (sample[1] & 0xff) == 0xfe
                    || (sample[0] & 0xff) == 0xfe && (sample[1] & 0xff) == 0xff)) {
                return StandardCharsets.UTF_16;
            }
            CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            boolean broken = utf8.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(SAMPLE), false).isError();
            return broken ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        }
    }
}

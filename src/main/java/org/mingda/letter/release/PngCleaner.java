package org.mingda.letter.release;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies of a PNG only the pieces that make its picture. */
final class PngCleaner implements Cleaner {

    @Override
    public void clean(Path from, Path to, Budget budget) throws IOException {
        try (DataInputStream in = new DataInputStream(
                        budget.counting(new BufferedInputStream(Files.newInputStream(from), 1 << 16)));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeLong(in.readLong());
            String type = "";
            while (!type.equals("IEND")) {
                int length = in.readInt();
                byte[] name = in.readNBytes(4);
                type = new String(name, StandardCharsets.ISO_8859_1);
                byte[] content = in.readNBytes(length + 4);
                if (PngLook.NEEDED.contains(type)) {
                    out.writeInt(length);
                    out.write(name);
                    out.write(content);
                }
            }
        }
    }
}

package org.mingda.letter.release;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a JPEG without what it says besides its picture; how it is turned is kept. */
final class JpegCleaner implements Cleaner {

    @Override
    public void clean(Path from, Path to, Budget budget) throws IOException {
        try (DataInputStream in = new DataInputStream(
                        budget.counting(new BufferedInputStream(Files.newInputStream(from), 1 << 16)));
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            out.writeShort(in.readUnsignedShort());
            JpegLook.Segment segment = JpegLook.next(in);
            for (; segment.marker() != 0xda; segment = JpegLook.next(in)) {
                if (segment.needed()) {
                    write(segment, out);
                } else if (segment.exif() && segment.tags().orientation() > 1) {
                    write(turned(segment.tags().orientation()), out);
                }
            }
            write(segment, out);
            picture(in, out);
        }
    }

    /** Everything from behind the first scan's head to the end mark of the picture, which is the last thing copied. */
    static void picture(DataInputStream in, OutputStream out) throws IOException {
        DataOutputStream target = new DataOutputStream(out);
        while (true) {
            int next = in.readUnsignedByte();
            target.write(next);
            if (next != 0xff) {
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            target.write(marker);
            if (marker == 0xd9) {
                return;
            }
            boolean data = marker == 0 || marker >= 0xd0 && marker <= 0xd7;
            if (!data) {
                int length = in.readUnsignedShort();
                target.writeShort(length);
                target.write(in.readNBytes(length - 2));
            }
        }
    }

    private static void write(JpegLook.Segment segment, DataOutputStream out) throws IOException {
        boolean alone = segment.content().length == 0;
        out.write(0xff);
        out.write(segment.marker());
        if (!alone) {
            out.writeShort(segment.content().length + 2);
            out.write(segment.content());
        }
    }

    /** EXIF that says nothing but how the picture is turned. */
    private static JpegLook.Segment turned(int orientation) {
        String exif = "Exif\0\0MM\0*\0\0\0\b\0\1\u0001\u0012\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0";
        return new JpegLook.Segment(0xe1, exif.getBytes(StandardCharsets.ISO_8859_1));
    }
}

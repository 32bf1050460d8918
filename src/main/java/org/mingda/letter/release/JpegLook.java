package org.mingda.letter.release;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** Looks at what a JPEG says besides its picture: EXIF with position and camera, XMP, IPTC, comments. */
final class JpegLook {

    private final Piece file;
    private final Seen seen;

    JpegLook(Piece file, Seen seen) {
        this.file = file;
        this.seen = seen;
    }

    /** One piece between the marker of the file's begin and the picture. */
    record Segment(int marker, byte[] content) {

        boolean begins(String sign) {
            byte[] wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
            return content.length >= wanted.length
                    && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
        }

        boolean exif() {
            return marker == 0xe1 && begins("Exif\0\0");
        }

        /** Null when it is not EXIF. */
        TiffTags tags() {
            return exif() ? new TiffTags(ByteBuffer.wrap(content, 6, content.length - 6).slice()) : null;
        }

        /** What decides how the picture looks: JFIF, colours, and how Adobe coded them. */
        boolean needed() {
            boolean application = marker >= 0xe0 && marker <= 0xef;
            return !application && marker != 0xfe || marker == 0xe0 && begins("JFIF\0") && content.length == 14
                    || marker == 0xe2 && begins("ICC_PROFILE\0") || marker == 0xee && begins("Adobe")
                    || exif() && tags().orientationOnly();
        }
    }

    void look() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.path())))) {
            in.readUnsignedShort();
            for (Segment segment = next(in); segment.marker() != 0xda; segment = next(in)) {
                segment(segment);
            }
            JpegCleaner.picture(in, OutputStream.nullOutputStream());
            if (in.read() >= 0) {
                seen.add(FindingKind.HIDDEN_DATA, file.at("图片后面"), "图片结束之后还有内容", true);
            }
        }
        Examiner.picture(file, seen);
    }

    static Segment next(DataInputStream in) throws IOException {
        int mark = in.readUnsignedByte();
        if (mark != 0xff) {
            throw Unseen.damaged();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        boolean alone = marker == 0x01 || marker >= 0xd0 && marker <= 0xd9;
        byte[] content = new byte[alone ? 0 : in.readUnsignedShort() - 2];
        in.readFully(content);
        return new Segment(marker, content);
    }

    private void segment(Segment segment) {
        if (segment.needed()) {
            return;
        }
        TiffTags tags = segment.tags();
        if (tags != null && tags.position()) {
            seen.add(FindingKind.POSITION, file.at("图片信息"), "拍摄位置（GPS）", true);
        }
        seen.add(FindingKind.METADATA, file.at("图片信息"), name(segment), true);
    }

    private static String name(Segment segment) {
        return segment.exif() ? "EXIF（拍摄设备、时间等）" : segment.begins("http://ns.adobe.com/xap") ? "XMP"
                : segment.marker() == 0xed ? "IPTC" : segment.marker() == 0xfe
                ? "注释：" + new String(segment.content(), StandardCharsets.UTF_8) : "APP" + (segment.marker() - 0xe0);
    }
}

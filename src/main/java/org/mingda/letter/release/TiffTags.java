package org.mingda.letter.release;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** The tags of a TIFF structure, which EXIF uses too: what they tell besides the picture itself. */
final class TiffTags {

    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int SUB = 0x014a;
    private static final int MOST_TAGS = 5000;
    private static final Set<Integer> TELLING = Set.of(0x010d, 0x010e, 0x010f, 0x0110, 0x0131, 0x0132, 0x013b, 0x013c,
            0x02bc, 0x83bb, 0x8649, 0x8298, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0x9003, 0x9004, 0x927c, 0x9286,
            0xa420, 0xa430, 0xa431, 0xa433, 0xa434, 0xa435, 0xc614);

    private final ByteBuffer bytes;
    private final Set<Integer> visited = new HashSet<>();
    private boolean telling;
    private boolean position;
    private boolean orientationOnly = true;
    private int directories;
    private int orientation = 1;
    private int tags;

    /** {@code bytes} begin with the byte order mark. */
    TiffTags(ByteBuffer bytes) {
        this.bytes = bytes;
        bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        chain(bytes.getInt(4), true);
    }

    boolean telling() {
        return telling;
    }

    boolean position() {
        return position;
    }

    /** Whether nothing but how the picture is turned is said. */
    boolean orientationOnly() {
        return orientationOnly;
    }

    /** Pages or previews. */
    int directories() {
        return directories;
    }

    /** 1 to 8, as EXIF counts; 1 is upright. */
    int orientation() {
        return orientation;
    }

    private void chain(int begin, boolean counted) {
        for (int at = begin; at != 0 && visited.add(at); at = next(at)) {
            directories += counted ? 1 : 0;
            directory(at);
        }
    }

    private int next(int at) {
        int end = at + 2 + 12 * count(at);
        return end + 4 <= bytes.limit() ? bytes.getInt(end) : 0;
    }

    private int count(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private void directory(int at) {
        for (int i = 0; i < count(at); i++) {
            if (++tags > MOST_TAGS) {
                throw Unseen.damaged();
            }
            tag(at + 2 + 12 * i);
        }
    }

    private void tag(int at) {
        int tag = bytes.getShort(at) & 0xffff;
        orientationOnly &= tag == 0x0112;
        telling |= TELLING.contains(tag);
        if (tag == 0x0112) {
            orientation = bytes.getShort(at + 8);
        } else if (tag == GPS) {
            position = true;
        } else if (tag == EXIF || tag == SUB && bytes.getInt(at + 4) == 1) {
            chain(bytes.getInt(at + 8), false);
        }
    }
}

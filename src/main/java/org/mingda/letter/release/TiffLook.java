package org.mingda.letter.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.StandardOpenOption;

/** Looks at what a TIFF says besides its pictures. */
final class TiffLook {

    private final Piece file;
    private final Seen seen;

    TiffLook(Piece file, Seen seen) {
        this.file = file;
        this.seen = seen;
    }

    void look() throws IOException {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            TiffTags tags = new TiffTags(channel.map(MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE)));
            if (tags.position()) {
                seen.add(FindingKind.POSITION, file.at("图片信息"), "拍摄位置（GPS）", false);
            }
            if (tags.telling()) {
                seen.add(FindingKind.METADATA, file.at("图片信息"), "作者、设备、时间或者说明", false);
            }
            if (tags.directories() == 0) {
                throw Unseen.damaged();
            }
        }
        Examiner.picture(file, seen);
    }
}

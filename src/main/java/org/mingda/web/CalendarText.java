package org.mingda.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.mingda.request.UseCaseRefused;

/** The text of an uploaded calendar file; what cannot be one is refused with what to do. */
final class CalendarText {

    private static final int LARGEST = 64 * 1024;

    private CalendarText() {}

    static String of(byte[] file) {
        if (file.length == 0) {
            throw new UseCaseRefused("没有选择文件，或文件是空的。请选择一个 CSV 文件再上传。");
        }
        if (file.length > LARGEST) {
            throw new UseCaseRefused("文件超过 64 KB，一年的节假日安排不会这么大。请核对所选的文件。");
        }
        try {
            return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            throw new UseCaseRefused("文件不是 UTF-8 编码的文本。请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重新上传。");
        }
    }

    /** The same for text that a form carried, which has other line ends. */
    static String of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new UseCaseRefused("文件不是文本文件。请另存为“CSV UTF-8（逗号分隔）”后重新上传。");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}

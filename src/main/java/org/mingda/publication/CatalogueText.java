package org.mingda.publication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of an uploaded file: UTF-8 with or without a mark, or GB18030 as spreadsheets in China write it. */
final class CatalogueText {

    static final int LARGEST = 20 * 1024 * 1024;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String SAVE_AS = "请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重新上传。";

    private CatalogueText() {}

    static String of(byte[] file) {
        if (file.length == 0) {
            throw new PublicationRefused("没有选择文件，或者文件是空的。请选择一个 CSV 文件再上传。");
        }
        if (file.length > LARGEST) {
            throw new PublicationRefused("文件超过 20 MB，请分成几个文件上传。");
        }
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            throw new PublicationRefused("这是 Excel 工作簿或者压缩文件，不是 CSV。" + SAVE_AS);
        }
        return CHARSETS.stream().map(charset -> decoded(file, charset)).filter(text -> text != null).findFirst()
                .filter(text -> text.indexOf('\0') < 0)
                .orElseThrow(() -> new PublicationRefused("文件不是 UTF-8 或者 GB18030 编码的文本。" + SAVE_AS));
    }

    private static String decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException other) {
            return null;
        }
    }
}

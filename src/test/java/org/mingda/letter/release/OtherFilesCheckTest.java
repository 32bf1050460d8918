package org.mingda.letter.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.letter.release.Checked.carries;
import static org.mingda.letter.release.Checked.cleaned;
import static org.mingda.letter.release.Checked.file;
import static org.mingda.letter.release.Checked.hits;
import static org.mingda.letter.release.Checked.kinds;
import static org.mingda.letter.release.Checked.zip;
import static org.mingda.letter.release.FindingKind.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.support.SampleFiles;

/** Pictures, texts, archives and OFD, and all that no machine can look into. */
class OtherFilesCheckTest {

    @ParameterizedTest
    @CsvSource({"身份证：11010119900307002X。, ID_NUMBER", "证件１１０１０１１９９００３０７００２Ｘ, ID_NUMBER",
        "手机 138-0013-8000, PHONE_NUMBER", "电话 0100-1234567, ", "电话 010-62345678, PHONE_NUMBER",
        "账号 6222 0212 3456 7895, ", "账号 4111 1111 1111 1111, BANK_CARD", "zhang.san@mail.example, E_MAIL",
        "第20260918001号，共1234567元, ", "11010119900307003X, ", "13800138000 13900139000, PHONE_NUMBER"})
    void numbersOfPeopleAreFoundInTextAndMasked(String text, FindingKind kind) {
        for (Charset coding : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            byte[] content = (text + "\n普通的一行文字\n").getBytes(coding);
            assertThat(kinds(content, "名单.txt")).isEqualTo(kind == null ? List.of() : List.of(kind));
            assertThat(hits(content, "名单.txt")).noneMatch(hit -> text.contains(hit.excerpt()));
        }
    }

    @Test
    void aPhotographsExifIsTakenOutAndItStaysTheRightWayUp() throws Exception {
        byte[] plain = picture("jpg");
        byte[] photo = file(out -> {
            out.write(plain, 0, 2);
            exif(out);
            out.write(plain, 2, plain.length - 2);
            out.write("BEHINDPICTURE".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(kinds(plain, "a.jpg")).containsExactly(ONLY_A_PICTURE);
        assertThat(kinds(photo, "a.jpg")).containsExactly(POSITION, METADATA, HIDDEN_DATA, ONLY_A_PICTURE);
        byte[] clean = cleaned(photo, new JpegCleaner());
        assertThat(kinds(clean, "a.jpg")).containsExactly(ONLY_A_PICTURE);
        assertThat(carries(clean, "CAMERA")).isFalse();
        assertThat(carries(clean, "BEHINDPICTURE")).isFalse();
        assertThat(carries(clean, "Exif")).as("how it is turned").isTrue();
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(9);
        assertThat(kinds(zip("照片/a.jpg", photo), "a.zip")).contains(POSITION);
    }

    /** Turned by 90 degrees, taken with CAMERA, and somewhere. */
    private static void exif(ByteArrayOutputStream out) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream tiff = new DataOutputStream(content);
        tiff.writeBytes("Exif\0\0MM\0*\0\0\0\b");
        tiff.writeShort(3);
        tag(tiff, 0x0110, 2, 7, 50);
        tag(tiff, 0x0112, 3, 1, 6 << 16);
        tag(tiff, 0x8825, 4, 1, 58);
        tiff.writeInt(0);
        tiff.writeBytes("CAMERA\0\0");
        tiff.writeShort(0);
        tiff.writeInt(0);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (content.size() + 2)});
        content.writeTo(out);
    }

    private static void tag(DataOutputStream tiff, int tag, int type, int count, int value) throws Exception {
        tiff.writeShort(tag);
        tiff.writeShort(type);
        tiff.writeInt(count);
        tiff.writeInt(value);
    }

    @Test
    void thePicturesTextsAreTakenOut() throws Exception {
        byte[] plain = picture("png");
        byte[] file = file(out -> {
            out.write(plain, 0, 33);
            chunk(out, "tEXt", "Author\0PNGAUTHOR");
            out.write(plain, 33, plain.length - 33);
        });

        assertThat(kinds(file, "a.png")).containsExactly(METADATA, ONLY_A_PICTURE);
        byte[] clean = cleaned(file, new PngCleaner());
        assertThat(clean).isEqualTo(plain);
    }

    private static void chunk(ByteArrayOutputStream out, String type, String text) throws Exception {
        byte[] content = (type + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(content);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(text.length());
        data.write(content);
        data.writeInt((int) sum.getValue());
    }

    @Test
    void aTiffIsLookedThrough() throws Exception {
        assertThat(kinds(picture("tiff"), "a.tif")).containsExactly(ONLY_A_PICTURE);
    }

    @Test
    void anOfdIsLookedThrough() {
        byte[] file = zip("OFD.xml", "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'><ofd:DocBody><ofd:DocInfo>"
                + "<ofd:Author>OFDAUTHOR</ofd:Author></ofd:DocInfo></ofd:DocBody></ofd:OFD>",
                "Doc_0/Pages/Page_0/Content.xml", "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Layer>"
                + "<ofd:TextObject Boundary='10 10 60 5'><ofd:TextCode>13800138000</ofd:TextCode></ofd:TextObject>"
                + "<ofd:PathObject Fill='true' Boundary='8 8 90 9'/></ofd:Layer></ofd:Page>",
                "Doc_0/Annots/Page_0/Annotation.xml", "<a:PageAnnot xmlns:a='b'><a:Annot Type='Watermark'/></a:PageAnnot>",
                "Doc_0/Attachs/Attachments.xml", "<a:Attachments xmlns:a='b'><a:Attachment Name='x'/></a:Attachments>");
        assertThat(kinds(file, "a.ofd"))
                .containsExactlyInAnyOrder(METADATA, PHONE_NUMBER, COVERED_TEXT, ANNOTATION, ATTACHED_FILE);
    }

    @Test
    void whatNobodyCanLookIntoIsSaidAndNothingPassesUnseen() {
        byte[] random = new byte[500];
        new Random(1).nextBytes(random);

        assertThat(kinds(random, "a.bin")).containsExactly(CANNOT_BE_CHECKED);
        assertThat(kinds(SampleFiles.text("<html><body>x</body></html>"), "a.html")).containsExactly(CANNOT_BE_CHECKED);
        assertThat(kinds(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"), "a.odt"))
                .containsExactly(CANNOT_BE_CHECKED);
        assertThat(kinds(zip("里面.bin", random, "名单.txt", "13800138000"), "a.zip"))
                .containsExactlyInAnyOrder(CANNOT_BE_CHECKED, PHONE_NUMBER);
        assertThat(hits(zip("证件11010119900307002X.bin", random), "a.zip").toString()).doesNotContain("19900307");
        assertThat(kinds(Arrays.copyOf(zip("名单.txt", "x"), 60), "a.zip")).containsExactly(CANNOT_BE_OPENED);
    }

    @Test
    void archivesInArchivesAndTimeAreLimited() {
        byte[] nested = SampleFiles.text("13800138000");
        for (int i = 0; i <= Piece.DEEPEST; i++) {
            nested = zip("x" + i, nested);
        }
        assertThat(kinds(nested, "a.zip")).containsExactly(CANNOT_BE_CHECKED);
        byte[] bomb = zip("zeros.txt", new byte[20 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(Checked.within(new Budget(-1), bomb, "a.zip")).containsExactly(CANNOT_BE_CHECKED);
    }

    private static byte[] picture(String format) throws Exception {
        return file(out -> ImageIO.write(new BufferedImage(9, 5, BufferedImage.TYPE_INT_RGB), format, out));
    }
}

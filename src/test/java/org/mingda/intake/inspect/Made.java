package org.mingda.intake.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;

/** Makes the bytes of files, good and bad, as small as they can be. */
final class Made {

    static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final String TYPES = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>";

    private Made() {}

    static byte[] bytes(String latin) {
        return latin.getBytes(LATIN);
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    static byte[] cut(byte[] whole, int length) {
        return Arrays.copyOf(whole, Math.min(length, whole.length));
    }

    static Map<String, byte[]> entries(Object... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            entries.put((String) namesAndContents[i], content instanceof byte[] raw ? raw
                    : ((String) content).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return zip(entries, StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries, Charset names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Object... namesAndContents) {
        return zip(entries(namesAndContents));
    }

    /** A document of today's Office with these parts besides. */
    static byte[] office(String main, String moreTypes, Object... namesAndContents) {
        Map<String, byte[]> parts = entries("[Content_Types].xml", TYPES.formatted(moreTypes),
                "_rels/.rels", "<Relationships/>", main, "<document>申请</document>");
        parts.putAll(entries(namesAndContents));
        return zip(parts);
    }

    static byte[] docx(Object... namesAndContents) {
        return office("word/document.xml", "", namesAndContents);
    }

    static byte[] sevenZ(char[] password, Map<String, byte[]> entries) {
        SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(out, password)) {
            archive.setContentMethods(List.of(new SevenZMethodConfiguration(SevenZMethod.LZMA2, new LZMA2Options(0))));
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(each.getKey());
                archive.putArchiveEntry(entry);
                archive.write(each.getValue());
                archive.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(out.array(), (int) out.size());
    }

    /** A ZIP of one entry that unpacks to so many megabytes of nothing, made without unpacked bytes in memory. */
    static byte[] bomb(String name, int megabytes) {
        byte[] block = packedMegabyte();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < megabytes; i++) {
            packed.writeBytes(block);
        }
        packed.writeBytes(new byte[] {3, 0});
        long size = (long) megabytes << 20;
        return rawZip(name, packed.toByteArray(), size, 8, 0);
    }

    /** A ZIP of one entry with what its directory says taken from the caller. */
    static byte[] rawZip(String name, byte[] packed, long size, int method, int flags) {
        byte[] called = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(packed);
        byte[] common = joined(little(flags | 0x800, 2), little(method, 2), little(0, 4), little(crc.getValue(), 4),
                little(packed.length, 4), little(size, 4), little(called.length, 2));
        byte[] local = joined(bytes("PK\3\4"), little(20, 2), common, little(0, 2), called, packed);
        byte[] directory = joined(bytes("PK\1\2"), little(20, 2), little(20, 2), common, new byte[12], little(0, 4), called);
        return joined(local, directory, bytes("PK\5\6"), new byte[4], little(1, 2), little(1, 2),
                little(directory.length, 4), little(local.length, 4), new byte[2]);
    }

    static byte[] little(long value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >> 8 * i);
        }
        return bytes;
    }

    private static byte[] packedMegabyte() {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[1 << 20]);
        byte[] packed = new byte[1 << 14];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    static byte[] deflated(String text) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes(text));
        deflater.finish();
        byte[] packed = new byte[text.length() + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /** A PDF with these objects. */
    static byte[] pdf(String objects) {
        return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + objects + "\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF whose objects are packed, as most programs write them today. */
    static byte[] packedPdf(String filter, byte[] packed) {
        return pdf("5 0 obj<</Type/ObjStm/N 1/First 4/Filter" + filter + "/Length " + packed.length + ">>stream\n"
                + new String(packed, LATIN) + "\nendstream endobj");
    }

    static byte[] mail(String type, String disposition, String encoding, String body) {
        return ("From: a@example.test\r\nTo: b@example.test\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n您好\r\n"
                + "--q\r\nContent-Type: " + type + "\r\nContent-Disposition: " + disposition + "\r\n"
                + "Content-Transfer-Encoding: " + encoding + "\r\n\r\n" + body + "\r\n--q--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

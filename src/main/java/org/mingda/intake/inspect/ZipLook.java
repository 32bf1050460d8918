package org.mingda.intake.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into ZIP archives and into the documents that are such archives. */
final class ZipLook {

    /** Names without the mark for UTF-8 are those of a Chinese Windows. */
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int MOST_PARTS = 20_000;
    private static final int LONGEST_DECLARATION = 1 << 20;
    private static final Pattern MACRO_PART = Pattern.compile(
            "(?i)(.*/)?(vbaProject[^/]*\\.bin|vbaData[^/]*\\.xml|macrosheets/.*|dialogsheets/.*|Basic/.*|Scripts/.*"
                    + "|activeX/.*\\.bin)");
    private static final Pattern MACRO_TYPE =
            Pattern.compile("(?i)macroEnabled|vbaProject|ms-office\\.activeX|intlmacrosheet|excel4|xlm");
    private static final Pattern FETCHED = Pattern.compile(
            "(?is)<Relationship\\b(?=[^>]*TargetMode\\s*=\\s*[\"']External)"
                    + "(?=[^>]*(attachedTemplate|oleObject|frame|subDocument|afChunk"
                    + "|externalLinkPath.*(mk:|mhtml:|ms-)))[^>]*>");
    private static final Pattern ENCRYPTED = Pattern.compile("(?i)encryption-data|EncryptedData|CryptoBlock|EncryptInfo");

    private final InnerFiles inner;
    private final Looked file;
    private final boolean document;

    ZipLook(InnerFiles inner, Looked file, boolean document) {
        this.inner = inner;
        this.file = file;
        this.document = document;
    }

    void look() throws IOException, Objected {
        ZipDirectory.check(file, document ? MOST_PARTS : inner.budget().files());
        try (ZipFile zip = ZipFile.builder().setPath(file.path()).setCharset(CHINESE).get()) {
            if (document) {
                refuseOtherThanDocument(zip);
            }
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
                entry(zip, entries.nextElement());
            }
        } catch (IllegalArgumentException broken) {
            throw file.objection(Objection.DAMAGED);
        }
    }

    private void refuseOtherThanDocument(ZipFile zip) throws Objected {
        boolean known = zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null
                || zip.getEntry("OFD.xml") != null;
        boolean program = zip.getEntry("AndroidManifest.xml") != null || zip.getEntry("META-INF/MANIFEST.MF") != null;
        if (!known || program) {
            throw file.objection(program ? Objection.PROGRAM : Objection.DISGUISED, Extensions.of(file.name()));
        }
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry) throws IOException, Objected {
        String name = entry.getName().replace('\\', '/');
        InnerFiles.refuseBadName(file, name);
        if (entry.isUnixSymlink()) {
            throw file.objection(Objection.BAD_NAME, name);
        }
        if (!zip.canReadEntryData(entry)) {
            throw file.objection(Objection.ARCHIVE_KIND);
        }
        if (entry.isDirectory()) {
            return;
        }
        try (InputStream in = inner.budget().counting(zip.getInputStream(entry))) {
            part(name, in);
        }
    }

    private void part(String name, InputStream in) throws IOException, Objected {
        if (!document) {
            inner.look(file, name, in, true);
            return;
        }
        if (MACRO_PART.matcher(name).matches()) {
            throw file.objection(Objection.MACROS);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".rels") || lower.endsWith(".xml") || lower.endsWith(".vml") || lower.equals("mimetype")) {
            declarations(lower, in);
        } else {
            inner.lookAtPart(file, name, in);
        }
    }

    /** The parts in which a document says what it is made of and what it fetches. */
    private void declarations(String name, InputStream in) throws IOException, Objected {
        String text = new String(in.readNBytes(LONGEST_DECLARATION), StandardCharsets.UTF_8);
        boolean types = name.equals("[content_types].xml") || name.equals("meta-inf/manifest.xml")
                || name.equals("mimetype");
        if (types && MACRO_TYPE.matcher(text).find()) {
            throw file.objection(Objection.MACROS);
        }
        if (name.endsWith(".rels") && FETCHED.matcher(text).find()) {
            throw file.objection(Objection.MACROS);
        }
        if ((types || name.endsWith("encryptions.xml") || name.equals("ofd.xml")) && ENCRYPTED.matcher(text).find()) {
            throw file.objection(Objection.ENCRYPTED);
        }
        in.transferTo(OutputStream.nullOutputStream());
    }
}

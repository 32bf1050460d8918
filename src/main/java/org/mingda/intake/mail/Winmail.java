package org.mingda.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/** What Outlook packs into winmail.dat (TNEF): its attachments, and the text as RTF. */
final class Winmail {

    private Winmail() {}

    /** @throws IOException also when it is broken in a way the library does not foresee */
    static List<MailFile> files(InputStream packed) throws IOException {
        try (packed) {
            HMEFMessage message = new HMEFMessage(packed);
            List<MailFile> files = new ArrayList<>();
            message.getAttachments().forEach(attachment -> files.add(file(attachment)));
            body(message, files);
            return files;
        } catch (RuntimeException broken) {
            throw new IOException("winmail.dat", broken);
        }
    }

    private static MailFile file(Attachment attachment) {
        byte[] content = attachment.getContents();
        String name = attachment.getLongFilename() == null ? attachment.getFilename() : attachment.getLongFilename();
        return new MailFile(name == null ? "附件" : name(name), () -> new ByteArrayInputStream(content));
    }

    /** The library reads names as Latin-1, whatever Outlook wrote. */
    private static String name(String read) {
        boolean bytes = read.chars().allMatch(c -> c < 0x100);
        return bytes ? ChineseBytes.decode(read.getBytes(StandardCharsets.ISO_8859_1), null) : read;
    }

    private static void body(HMEFMessage message, List<MailFile> files) {
        String rtf = message.getBody();
        if (rtf != null && rtf.startsWith("{\\rtf")) {
            byte[] content = rtf.getBytes(StandardCharsets.ISO_8859_1);
            files.add(new MailFile("邮件正文.rtf", () -> new ByteArrayInputStream(content)));
        }
    }
}

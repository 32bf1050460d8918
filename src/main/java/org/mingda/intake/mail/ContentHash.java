package org.mingda.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mingda.request.Sha256;

/** What a mail says, whatever way it took: sender, date, subject, text and files. */
final class ContentHash {

    private ContentHash() {}

    static String of(ReadMail mail) {
        MessageDigest digest = Sha256.digest();
        digest.update(String.join("\n", mail.sender().address(), mail.headers().raw("Date"), mail.subject(), mail.text())
                .getBytes(StandardCharsets.UTF_8));
        for (MailFile file : mail.files()) {
            digest.update(file.name().getBytes(StandardCharsets.UTF_8));
            add(file, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(String text) {
        return Sha256.of(text);
    }

    private static void add(MailFile file, MessageDigest digest) {
        try (InputStream content = file.content().getInputStream();
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(sink);
        } catch (IOException unreadable) {
            digest.update((byte) 0);
        }
    }
}

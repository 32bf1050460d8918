package org.mingda.config;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each caught mail as a file, {@code <recipient>/INBOX/<name>.eml}, so that a restart finds it again. */
record KeptMail(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptMail.class);

    /** Loads what earlier runs caught, then writes down whatever arrives. */
    void keep(GreenMail server) {
        try {
            server.loadEmails(folder);
        } catch (IOException | FolderException e) {
            LOG.warn("{} 中的演示邮件未能全部读出。 / Not all demo mails in {} could be read", folder, folder, e);
        }
        UserManager users = server.getUserManager();
        MessageDeliveryHandler deliver = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((mail, recipient) -> {
            String address = withoutTag(recipient.getEmail());
            write(mail.getMessage(), address);
            return deliver.handle(mail, new MailAddress(address));
        });
    }

    /** Mail to {@code name+anything@domain} arrives at {@code name@domain}, as the signed addresses for answers need. */
    private static String withoutTag(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }

    private void write(MimeMessage mail, String recipient) {
        try {
            Path inbox = Files.createDirectories(folder.resolve(safe(recipient)).resolve("INBOX"));
            try (OutputStream file = Files.newOutputStream(Files.createTempFile(inbox, "mail", ".eml"))) {
                mail.writeTo(file);
            }
        } catch (IOException | MessagingException e) {
            LOG.warn("演示邮件未能保存。 / A demo mail could not be kept", e);
        }
    }

    /** An address may hold what a file name must not: a path, or Chinese on a system without it. */
    private static String safe(String address) {
        return address.replaceAll("[^A-Za-z0-9@._+-]", "_").replaceFirst("^\\.", "_");
    }
}

package org.mingda.intake.mail;

import org.mingda.intake.Tidy;
import org.springframework.core.io.InputStreamSource;

/** A file that came with a mail, named without its path; its content is read from the mail each time. */
record MailFile(String name, InputStreamSource content) {

    MailFile {
        String tidy = Tidy.line(name);
        name = tidy.substring(Math.max(tidy.lastIndexOf('/'), tidy.lastIndexOf('\\')) + 1).strip();
        name = name.isEmpty() ? "附件" : name;
    }
}

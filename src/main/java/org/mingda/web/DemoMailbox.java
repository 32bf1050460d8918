package org.mingda.web;

import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** The mails that a demonstration caught instead of sending; a product in real use has no such mailbox. */
public interface DemoMailbox {

    /** All mails, one entry for each recipient, in no order. */
    List<MimeMessage> mails();
}

package org.mingda.intake.mail;

/** Where the reader of a mailbox hands over what it finds. */
interface MailDoor {

    /** The last UID that is safe in our database; 0 for none, or when the folder's UIDs began anew. */
    long lastUid(String agency, Mailbox box, String folder, long validity);

    /** Takes in a mail and its position, all or nothing; a mail that is there already is taken in no second time. */
    void take(String agency, Mailbox box, ArrivedMail mail);

    /** Takes in a mail that cannot be read, as it came, so that somebody looks at it; with its position, too. */
    void takeUnread(String agency, Mailbox box, ArrivedMail mail);
}

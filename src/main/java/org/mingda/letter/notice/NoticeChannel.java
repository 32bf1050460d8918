package org.mingda.letter.notice;

import org.mingda.account.Person;

/** A way to reach an officer. */
interface NoticeChannel {

    /** Whether this person can be reached so. */
    boolean reaches(Person person);

    /** @throws RuntimeException when it could not be handed over; it is tried again later */
    void send(Person person, String subject, String text);
}

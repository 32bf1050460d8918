package org.mingda.request;

import java.time.Instant;

/**
 * One report on one letter that was sent by e-mail.
 *
 * @param messageId of our letter, with its angles
 * @param address   of the recipient, as the report names it; empty when it names none
 * @param status    such as {@code 5.2.2}, or the server's three digits; empty when it says neither
 * @param words     what the report says in its own words, on one line
 * @param mail      id of the mail that brought the report, to be shown as its proof
 */
public record DeliveryReport(String messageId, DeliveryFate fate, String address, String status, String words,
        String mail, Instant at) {}

package org.mingda.letter.notice;

/**
 * Hands short messages to a provider. An office with one writes a bean of this kind; with
 * {@code mingda.notices.sms=log} an example stands in that writes them to the log.
 */
public interface SmsGateway {

    /**
     * @param phone digits, perhaps after a +
     * @param text  at most 70 characters, so that it is one message
     * @throws RuntimeException when the provider did not take it; it is tried again later
     */
    void send(String phone, String text);
}

package org.mingda.publication;

/** What was asked for is not possible; the message tells the officer, in Chinese, why and what to do instead. */
public class PublicationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublicationRefused(String message) {
        super(message);
    }
}

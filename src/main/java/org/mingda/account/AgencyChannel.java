package org.mingda.account;

/**
 * One of the ways in which an agency takes requests.
 *
 * @param channel an id of {@code rules/channels.csv}, e.g. {@code registered-post}
 * @param address where to send or bring it
 * @param open false when this agency does not take requests that way
 */
public record AgencyChannel(
        String agency, String channel, String address, String hours, String note, boolean open) {}

package org.mingda.law;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a request came in; what counts as its receipt date (Article 31) stands in {@link ReceiptRules}.
 *
 * <p>The channels are the rows of {@code rules/channels.csv}: a new row is a new channel. Named here are those that the
 * program itself speaks of. There is one object for each name, so they may be compared with {@code ==}.
 */
public final class Channel {

    private static final Map<String, Channel> KNOWN = known();

    public static final Channel PORTAL = valueOf("PORTAL");
    public static final Channel EMAIL = valueOf("EMAIL");
    public static final Channel FAX = valueOf("FAX");
    public static final Channel REGISTERED_POST = valueOf("REGISTERED_POST");
    public static final Channel COURIER = valueOf("COURIER");
    public static final Channel ORDINARY_POST = valueOf("ORDINARY_POST");
    public static final Channel COUNTER = valueOf("COUNTER");
    public static final Channel ORAL = valueOf("ORAL");

    private final String id;

    private Channel(String id) {
        this.id = id;
    }

    private static Map<String, Channel> known() {
        Map<String, Channel> known = new LinkedHashMap<>();
        RuleTable.read(RuleSource.onClasspath(), ReceiptRules.CHANNELS).stream().map(row -> row.text("channel"))
                .forEach(id -> known.put(nameOf(id), new Channel(id)));
        return known;
    }

    /** The channel of this id; rules from elsewhere may name others. */
    static Channel named(String id) {
        Channel known = KNOWN.get(nameOf(id));
        return known == null ? new Channel(id) : known;
    }

    /** The channel of this name, e.g. {@code REGISTERED_POST}; no other name is one ({@link IllegalArgumentException}). */
    public static Channel valueOf(String name) {
        Channel channel = KNOWN.get(name);
        if (channel == null) {
            throw new IllegalArgumentException("channels.csv 中没有渠道 " + name);
        }
        return channel;
    }

    /** All of them, in the order of the rules. */
    public static Channel[] values() {
        return KNOWN.values().toArray(Channel[]::new);
    }

    /** As in the rules: {@code registered-post}. */
    public String id() {
        return id;
    }

    /** As it is kept: {@code REGISTERED_POST}. */
    public String name() {
        return nameOf(id);
    }

    @Override
    public String toString() {
        return name();
    }

    private static String nameOf(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

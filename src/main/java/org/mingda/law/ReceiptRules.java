package org.mingda.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What counts as the receipt date for each channel, and the evidence it rests on (Article 31). */
public final class ReceiptRules {

    static final String CHANNELS = "channels.csv";

    private final Map<Channel, ReceiptRule> rules = new LinkedHashMap<>();

    private ReceiptRules(RuleSource source) {
        List<RuleRow> evidence = RuleTable.read(source, "channel-evidence.csv");
        RuleTable.read(source, CHANNELS).forEach(row -> {
            ReceiptRule rule = ReceiptRule.of(row, evidence);
            rules.put(rule.channel(), rule);
        });
        for (Channel channel : Channel.values()) {
            of(channel);
        }
    }

    public static ReceiptRules onClasspath() {
        return from(RuleSource.onClasspath());
    }

    /** Reads {@code channels.csv} and {@code channel-evidence.csv}; fails when a channel has no rule. */
    public static ReceiptRules from(RuleSource source) {
        return new ReceiptRules(source);
    }

    public ReceiptRule of(Channel channel) {
        ReceiptRule rule = rules.get(channel);
        if (rule == null) {
            throw new IllegalArgumentException("channels.csv 中没有渠道 " + channel);
        }
        return rule;
    }

    /** The rules of all channels, in the order of the file. */
    public List<ReceiptRule> all() {
        return List.copyOf(rules.values());
    }

    /** The receipt date that the evidence proves; see {@link ReceiptRule#receiptDate}. */
    public LocalDate receiptDate(Channel channel, Map<String, String> evidence) {
        return of(channel).receiptDate(evidence);
    }
}

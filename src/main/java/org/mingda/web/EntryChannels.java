package org.mingda.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingda.intake.EvidenceCheck;
import org.mingda.intake.MailItem;
import org.mingda.law.Channel;
import org.mingda.law.EvidenceField;
import org.mingda.law.ReceiptRule;
import org.mingda.law.ReceiptRules;
import org.springframework.stereotype.Component;

/** The ways an application comes to the desk, with the fields that the rules want as evidence of each (Article 31). */
@Component
class EntryChannels {

    /** Who stands here is received now. */
    private static final Set<Channel> IN_PERSON = Set.of(Channel.COUNTER, Channel.ORAL);

    private final ReceiptRules rules;
    private final Clock clock;

    EntryChannels(ReceiptRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** A way in as the page shows it; of all, the fields of one are shown and sent. */
    record Way(ReceiptRule rule, boolean chosen, List<Field> fields) {

        public String value() {
            return rule.channel().name();
        }
    }

    /** A field of evidence; {@code name} is that of the form. */
    record Field(String id, String name, String label, boolean date, boolean required, String value) {}

    /** All but the portal, which records its own. */
    List<ReceiptRule> rules() {
        return rules.all().stream().filter(rule -> rule.channel() != Channel.PORTAL).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Null when this is none of them. */
    ReceiptRule rule(String channel) {
        return rules().stream().filter(rule -> rule.channel().name().equals(channel)).findFirst().orElse(null);
    }

    /** @param officer name of who enters, as proposed for every {@code -by} */
    List<Way> ways(DeskEntryForm form, Optional<MailItem> letter, String officer) {
        return rules().stream().map(rule -> {
            boolean chosen = rule.channel().name().equals(form.get("channel"));
            return new Way(rule, chosen, rule.fields().stream()
                    .map(field -> field(rule, field, chosen, form, proposed(rule, field, letter, officer))).toList());
        }).toList();
    }

    private static Field field(ReceiptRule rule, EvidenceField field, boolean chosen, DeskEntryForm form, String proposed) {
        String name = EvidenceCheck.FIELD + field.key();
        String id = chosen ? name : rule.channel().name().toLowerCase(Locale.ROOT) + "." + field.key();
        return new Field(id, name, field.label(), field.kind() == EvidenceField.Kind.DATE, field.required(),
                form.has(name) ? form.get(name) : proposed);
    }

    private String proposed(ReceiptRule rule, EvidenceField field, Optional<MailItem> letter, String officer) {
        if (letter.isPresent()) {
            return known(field.key(), letter.get());
        }
        boolean now = field.kind() == EvidenceField.Kind.DATE && IN_PERSON.contains(rule.channel());
        return now ? today().toString() : field.key().endsWith("-by") ? officer : "";
    }

    /** What the mail room wrote down. */
    private static String known(String key, MailItem letter) {
        return switch (key) {
            case "signed-on", "arrived-on", "submitted-on" -> letter.arrivedOn().toString();
            case "signed-by", "received-by" -> letter.signedBy();
            case "tracking-number" -> letter.trackingNumber();
            default -> "";
        };
    }
}

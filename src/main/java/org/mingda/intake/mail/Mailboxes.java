package org.mingda.intake.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.request.OfficeAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The mailbox of each agency that has one. */
@Component
@EnableConfigurationProperties({MailboxSettings.class, MailIntakeSettings.class})
public class Mailboxes implements OfficeAddresses {

    private final Map<String, Mailbox> byAgency = new HashMap<>();
    private final String sender;

    Mailboxes(MailboxSettings settings, ObjectProvider<MailboxSource> others,
            @Value("${mingda.mail.from:noreply@mingda.localhost}") String sender) {
        others.forEach(source -> byAgency.putAll(source.mailboxes()));
        byAgency.putAll(settings.mailboxes());
        this.sender = sender;
    }

    Map<String, Mailbox> all() {
        return Map.copyOf(byAgency);
    }

    @Override
    public Optional<String> mailbox(String agency) {
        return Optional.ofNullable(byAgency.get(agency)).map(Mailbox::address).filter(address -> !address.isBlank());
    }

    @Override
    public boolean takesSubAddresses(String agency) {
        return byAgency.get(agency).subAddressing();
    }

    /** Every address from which we ourselves send. */
    Set<String> own() {
        return Stream.concat(Stream.of(sender), byAgency.values().stream().map(Mailbox::address))
                .map(address -> address.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}

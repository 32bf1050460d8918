package org.mingda.intake;

import java.util.Map;
import org.mingda.law.ReceiptRule;
import org.mingda.request.RequestKind;

/**
 * What an officer enters of an application that did not come by the portal.
 *
 * @param rule of the channel it came by; null when none was chosen
 * @param evidence how and when it came, by the keys of {@code rules/channel-evidence.csv}
 */
public record DeskEntry(RequestKind kind, ReceiptRule rule, Map<String, String> evidence, Application application) {

    public DeskEntry {
        evidence = Map.copyOf(evidence);
    }
}

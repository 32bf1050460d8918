package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingda.law.Channel;

/**
 * What the registrar says about a request (登记).
 *
 * @param evidence how and when it came, by the keys of {@code rules/channel-evidence.csv}
 * @param receivedOn the receipt date as the registrar sees it; null leaves it to the evidence
 * @param missing what the application lacks (Article 29)
 * @param handOver null when it came to the disclosure office itself
 */
public record Registration(
        Channel channel,
        Map<String, String> evidence,
        LocalDate receivedOn,
        List<ApplicationElement> missing,
        String note,
        PassedOn handOver,
        RegistrationOutcome outcome) {}

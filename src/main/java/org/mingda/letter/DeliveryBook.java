package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.DeliveryReport;
import org.mingda.request.DeliveryReports;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is reported of letters on their way, in the ledger of their request. */
@Component
class DeliveryBook implements DeliveryReports {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Letters letters;
    private final DeliveryProofs proofs;

    DeliveryBook(JdbcClient jdbc, Ledger ledger, Letters letters, DeliveryProofs proofs) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.letters = letters;
        this.proofs = proofs;
    }

    private record Sent(UUID id, String request, String title, String number) {}

    @Override
    @Transactional
    public void take(DeliveryReport report) {
        jdbc.sql("select id, request, title, number from letter where message_id = ?").param(report.messageId())
                .query(Sent.class).optional().filter(letter -> !told(letter, report))
                .ifPresent(letter -> keep(letter, report));
    }

    /** In the ledger as it came, and in the proof of the try it is about. */
    private void keep(Sent letter, DeliveryReport report) {
        ledger.append(letter.request(), EventType.DELIVERY_REPORTED, "system", data(letter, report));
        proofs.reported(letters.find(letter.id()).orElseThrow(), report);
    }

    private boolean told(Sent letter, DeliveryReport report) {
        return ledger.of(letter.request()).stream().anyMatch(entry -> entry.type() == EventType.DELIVERY_REPORTED
                && report.mail().equals(entry.text("mail")) && letter.id().toString().equals(entry.text("letter")));
    }

    private static Map<String, Object> data(Sent letter, DeliveryReport report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("letter", letter.id().toString());
        data.put("title", letter.title());
        data.put("number", letter.number());
        data.put("fate", report.fate().name());
        data.put("to", report.address());
        data.put("status", report.status());
        data.put("words", report.words());
        data.put("mail", report.mail());
        return data;
    }
}

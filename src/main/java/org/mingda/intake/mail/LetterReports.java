package org.mingda.intake.mail;

import java.util.List;
import java.util.stream.Stream;
import org.mingda.intake.mail.DeliveryReportReader.Told;
import org.mingda.request.DeliveryFate;
import org.mingda.request.DeliveryReport;
import org.mingda.request.DeliveryReports;
import org.mingda.request.LetterThreads;
import org.springframework.stereotype.Component;

/**
 * Hands on what a mail tells of our letters. Believed is only who names the Message-ID of a letter, or writes to a
 * signed address and names no other mail: nobody can guess either.
 */
@Component
class LetterReports {

    private final DeliveryReports reports;
    private final LetterThreads letters;
    private final MailConfirmations confirmations;

    LetterReports(DeliveryReports reports, LetterThreads letters, MailConfirmations confirmations) {
        this.reports = reports;
        this.letters = letters;
        this.confirmations = confirmations;
    }

    /** @param mail as it was kept; its request is the one that the signed address names */
    void take(IncomingMail mail, ReadMail read) {
        List<Told> told = DeliveryReportReader.of(read, mail.kind());
        List<String> named = named(read);
        told.forEach(one -> ids(named, mail.request(), one.address()).forEach(id -> take(id, one, mail)));
        if (mail.kind() == MailKind.BOUNCE && told.stream().anyMatch(one -> one.fate() != DeliveryFate.DELAYED)) {
            named.forEach(id -> confirmations.bounced(id, mail.reason()));
        }
    }

    private static List<String> named(ReadMail read) {
        return Stream.concat(ReportedIds.of(read).stream(), read.answers().stream()).distinct().toList();
    }

    private List<String> ids(List<String> named, String request, String address) {
        return !named.isEmpty() || request == null ? named : letters.lastSent(request, address).stream().toList();
    }

    private void take(String id, Told told, IncomingMail mail) {
        reports.take(new DeliveryReport(id, told.fate(), told.address(), told.status(), told.words(),
                mail.id().toString(), mail.receivedAt()));
    }
}

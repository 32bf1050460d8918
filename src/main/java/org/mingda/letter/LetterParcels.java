package org.mingda.letter;

import java.util.List;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/**
 * Decides what is attached. A link asks for the access code, which only applicants have; letters to others (third
 * parties, agencies) are attached whatever their size. The letter itself is attached whenever it fits alone: what the
 * law counts from should lie in the mailbox, and only the files wait behind the link.
 */
@Component
class LetterParcels {

    private static final List<String> TO_OTHERS = List.of("third-party", "co-producer", "agency-", "secrecy-");

    private final Requests requests;
    private final LetterLinks links;
    private final MailSettings settings;

    LetterParcels(Requests requests, LetterLinks links, MailSettings settings) {
        this.requests = requests;
        this.links = links;
        this.settings = settings;
    }

    LetterParcel of(Letter letter, byte[] pdf, List<LetterFile> files) {
        long most = settings.filesSize().toBytes();
        if (LetterParcel.size(pdf, files) <= most || !isToApplicant(letter)) {
            return LetterParcel.WHOLE;
        }
        return new LetterParcel(pdf.length <= most, false, links.address(letter));
    }

    private boolean isToApplicant(Letter letter) {
        return TO_OTHERS.stream().noneMatch(letter.template()::startsWith) && requests.find(letter.request())
                .filter(request -> requests.applicant(request.number()).name().equals(letter.recipientName())).isPresent();
    }
}

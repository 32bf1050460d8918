package org.mingda.letter;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Decides what is attached. A link asks for the access code, which only applicants have; letters to others (third
 * parties, agencies) are attached whatever their size. The letter itself is attached whenever it fits alone: what the
 * law counts from should lie in the mailbox, and only the files wait behind the link.
 */
@Component
class LetterParcels {

    private final LetterRecipients recipients;
    private final LetterLinks links;
    private final MailSettings settings;

    LetterParcels(LetterRecipients recipients, LetterLinks links, MailSettings settings) {
        this.recipients = recipients;
        this.links = links;
        this.settings = settings;
    }

    LetterParcel of(Letter letter, byte[] pdf, List<LetterFile> files) {
        long most = settings.filesSize().toBytes();
        if (LetterParcel.size(pdf, files) <= most || !recipients.isApplicant(letter)) {
            return LetterParcel.WHOLE;
        }
        return new LetterParcel(pdf.length <= most, false, links.address(letter));
    }
}

package org.mingda.process;

import java.util.UUID;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.Letters;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** What the form for a letter that did not arrive begins with. */
@Component("deliveryPrefill")
public class DeliveryPrefill {

    private final Letters letters;
    private final LetterDeliveries deliveries;
    private final Requests requests;

    DeliveryPrefill(Letters letters, LetterDeliveries deliveries, Requests requests) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.requests = requests;
    }

    public String letterName(String letter) {
        Letter found = letter(letter);
        return found.title() + " " + found.number() + "（" + found.recipientName() + "）";
    }

    /** What is wrong with the latest try. */
    public String failure(String letter) {
        return deliveries.of(UUID.fromString(letter)).stream().reduce((earlier, later) -> later)
                .map(this::words).orElse("");
    }

    private String words(DeliveryTry last) {
        return last.failed() ? last.failure() : deliveries.words(last);
    }

    /** The address on file, which may be another one by now. */
    public String email(String letter) {
        Letter found = letter(letter);
        String email = requests.applicant(found.request()).name().equals(found.recipientName())
                ? requests.applicant(found.request()).email() : found.recipientEmail();
        return email == null ? "" : email;
    }

    private Letter letter(String id) {
        return letters.find(UUID.fromString(id)).orElseThrow();
    }
}

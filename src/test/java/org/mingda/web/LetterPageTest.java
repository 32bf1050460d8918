package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.springframework.beans.factory.annotation.Autowired;

class LetterPageTest extends DeskTest {

    @Autowired Correspondence correspondence;
    @Autowired Letters letters;

    @Test
    void aLetterHasAPageThatTheCasePageLinksTo() throws Exception {
        CaseInHand request = aCase();
        correspondence.issueReceipt(request.number());
        Letter receipt = letters.ofRequest(request.number()).get(0);
        String page = desk(request) + "/letters/" + receipt.id();

        assertThat(text(ask("registrar", desk(request)))).contains("href=\"" + page + "\"", page + ".pdf");
        assertThat(text(ask("supervisor", page))).contains(receipt.title(), receipt.number(), receipt.sha256(),
                receipt.recipientName(), "待发送", page + ".pdf").doesNotContain("??");
    }

    @Test
    void aLetterOfAnotherRequestIsNotFound() throws Exception {
        CaseInHand one = aCase();
        CaseInHand other = aCase();
        correspondence.issueReceipt(one.number());

        String letter = letters.ofRequest(one.number()).get(0).id().toString();

        assertThat(status(ask("registrar", desk(other) + "/letters/" + letter))).isEqualTo(404);
        assertThat(status(ask("registrar", desk(one) + "/letters/" + UUID.randomUUID()))).isEqualTo(404);
    }
}

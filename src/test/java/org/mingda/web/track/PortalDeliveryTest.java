package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.CancelLetterNumber;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.Letters;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.MingdaTest;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter on the portal is delivered by the applicant's first real download, by page or as OFD. */
@MingdaTest
class PortalDeliveryTest {

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired LetterDeliveries deliveries;
    @Autowired CancelLetterNumber cancelLetterNumber;
    @Autowired Ledger ledger;

    private Accepted accepted;
    private Visitor applicant;
    private String letter;

    @BeforeEach
    void aReceiptWaitsOnThePortal() {
        accepted = anApplication().byPortal().submitTo(submitRequest);
        correspondence.issueReceipt(accepted.number());
        letter = "/track/letters/" + letters.ofRequest(accepted.number()).get(0).id();
        applicant = new Visitor(port).get("/track").post("/track",
                Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
    }

    @Test
    void theFirstDownloadIsTheProof() {
        assertThat(applicant.get(letter).status()).isEqualTo(200);
        applicant.get(letter);

        assertThat(ledger.of(accepted.number())).filteredOn(entry -> entry.type() == EventType.LETTER_DELIVERED)
                .singleElement().extracting(entry -> entry.text("proof")).asString().contains("2026-09-18", "在查询页面下载");
    }

    @Test
    void aLetterThatIsToBePostedIsNotedOnceWhenItIsFetchedAndItsNumberStaysInUse() {
        Accepted byPost = anApplication().byPost().submitTo(submitRequest);
        correspondence.issueReceipt(byPost.number());
        Letter receipt = letters.ofRequest(byPost.number()).get(0);
        Visitor recipient = new Visitor(port).get("/track").post("/track",
                Map.of("number", byPost.number(), "accessCode", byPost.accessCode()));
        recipient.head("/track/letters/" + receipt.id());
        assertThat(cancelLetterNumber.obstacle(receipt)).isEmpty();

        recipient.get("/track/letters/" + receipt.id()).get("/track/letters/" + receipt.id() + ".ofd");

        assertThat(ledger.of(byPost.number())).filteredOn(entry -> entry.type() == EventType.LETTER_FETCHED)
                .singleElement().satisfies(entry -> assertThat(entry.data()).containsEntry("number", receipt.number()));
        assertThatThrownBy(() -> cancelLetterNumber.cancel(receipt.id(), "收件人姓名有误", "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("申请人已经下载");
        assertThat(deliveries.of(receipt.id())).as("it is still to be posted").isEmpty();
        assertThat(recipient.get("/track/letters/" + receipt.id()).status()).isEqualTo(200);
    }

    @Test
    void aDownloadIsTheProofAlsoWhileTheLetterIsInThePostAndNobodyWaitsForThat() {
        Letter receipt = letters.ofRequest(accepted.number()).get(0);
        deliveries.posted(receipt.id(), receipt.date(), "XA12345678901", "registrar");
        applicant.get(letter);

        assertThat(deliveries.of(receipt.id())).extracting(one -> one.way() + " " + one.state())
                .containsExactly("PORTAL DELIVERED", "POST ENDED");
    }

    @Test
    void whoLooksWhatThereIsOrIsAStrangerHasNotGotIt() {
        assertThat(applicant.head(letter).status()).isEqualTo(200);
        assertThat(new Visitor(port).get(letter).status()).isEqualTo(404);
        assertThat(ledger.latest(accepted.number(), EventType.LETTER_DELIVERED)).isEmpty();

        applicant.get(letter + ".ofd");
        assertThat(ledger.latest(accepted.number(), EventType.LETTER_DELIVERED).map(LedgerEntry::actor))
                .contains("applicant");
    }
}

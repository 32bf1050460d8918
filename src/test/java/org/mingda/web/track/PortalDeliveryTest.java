package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letters;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
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
    void whoLooksWhatThereIsOrIsAStrangerHasNotGotIt() {
        assertThat(applicant.head(letter).status()).isEqualTo(200);
        assertThat(new Visitor(port).get(letter).status()).isEqualTo(404);
        assertThat(ledger.latest(accepted.number(), EventType.LETTER_DELIVERED)).isEmpty();

        applicant.get(letter + ".ofd");
        assertThat(ledger.latest(accepted.number(), EventType.LETTER_DELIVERED).map(LedgerEntry::actor))
                .contains("applicant");
    }
}

package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.mingda.support.Replies.PDF;
import static org.mingda.support.Replies.given;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letters;
import org.mingda.letter.ReviewReply;
import org.mingda.letter.SignReply;
import org.mingda.letter.WriteReply;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.ReviewOutcome;
import org.mingda.support.MingdaTest;
import org.mingda.support.Replies;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The applicant fetches what the reply gives from the portal, and nobody else does, nor anything before its issue. */
@MingdaTest
class TrackedFilesTest {

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired AssignToUnit assignToUnit;
    @Autowired ChangeRecords changeRecords;
    @Autowired WriteReply writeReply;
    @Autowired ReviewReply reviewReply;
    @Autowired SignReply signReply;
    @Autowired Correspondence correspondence;
    @Autowired ReleaseRecords records;
    @Autowired Letters letters;
    @Autowired JdbcClient database;

    private Accepted accepted;

    @BeforeEach
    void aReplyThatIsReviewedAndSigned() {
        accepted = anApplication().byPost().submitTo(submitRequest);
        String number = accepted.number();
        assignToUnit.assign(number, new AssignToUnit.Order("expropriation", List.of(), 7, ""), "registrar");
        changeRecords.add(number, given("征地批复 䶮"), "handler");
        new Replies(submitRequest, assignToUnit, changeRecords, writeReply).draft(number, "granted");
        ReviewReply.Opinion said = new ReviewReply.Opinion("保密法第九条", "");
        records.given(number).forEach(record ->
                reviewReply.reviewRecord(number, record.id(), RecordConclusion.RELEASABLE, said, "reviewer"));
        reviewReply.inOffice(number, ReviewOutcome.PASSED, said, null, "reviewer");
        signReply.approve(number, "head");
    }

    @Test
    void afterTheIssueTheApplicantGetsExactlyTheReviewedBytes() {
        correspondence.issueReply(accepted.number());
        Visitor applicant = applicant();

        assertThat(applicant.page()).contains("征地批复 䶮.pdf", file(1), "随答复提供的信息");
        assertThat(applicant.get(file(1)).bytes()).isEqualTo(PDF);
    }

    @Test
    void beforeTheIssueThereIsNothing() {
        assertThat(applicant().page()).doesNotContain("征地批复 䶮.pdf");
    }

    @Test
    void nobodyElseGetsItAndNothingElseIsThere() {
        correspondence.issueReply(accepted.number());

        assertThat(new Visitor(port).get(file(1)).status()).isEqualTo(404);
        for (String path : List.of(file(0), file(2), file(-1), "/track/letters/" + UUID.randomUUID() + "/files/1")) {
            assertThat(applicant().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aLetterIsSavedAsOfdTooButNotWhileItIsOnlySignedAndByNobodyElse() {
        String ofd = file(1).replace("/files/1", ".ofd");
        assertThat(applicant().get(ofd).status()).isEqualTo(404);

        correspondence.issueReply(accepted.number());
        assertThat(applicant().page()).contains("href=\"" + ofd + "\"");
        assertThat(new String(applicant().get(ofd).bytes(), StandardCharsets.ISO_8859_1)).startsWith("PK").contains("OFD.xml");
        assertThat(new Visitor(port).get(ofd).status()).isEqualTo(404);
    }

    @Test
    void aCancelledLetterIsGivenInNoFormat() {
        database.sql("insert into letter_cancellation select id, '写错', 'head', issued_at from letter where request = ?")
                .param(accepted.number()).update();
        database.sql("update letter set state = 'CANCELLED' where request = ?").param(accepted.number()).update();
        String letter = file(1).replace("/files/1", "");

        assertThat(applicant().page()).doesNotContain(letter);
        assertThat(applicant().get(letter).status()).isEqualTo(404);
        assertThat(applicant().get(letter + ".ofd").status()).isEqualTo(404);
    }

    private Visitor applicant() {
        return new Visitor(port).get("/track").post("/track",
                Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
    }

    private String file(int place) {
        return "/track/letters/" + letters.ofRequest(accepted.number()).stream()
                .filter(letter -> letter.template().startsWith("reply-")).findFirst().orElseThrow().id()
                + "/files/" + place;
    }
}

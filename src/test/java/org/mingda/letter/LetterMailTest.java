package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.ReplyAddresses;
import org.mingda.support.MailParts;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in the recipient's mailbox: the letter, or a link for the applicant where it is too large, and how to answer. */
@MingdaTest
class LetterMailTest {

    private static final int TOO_LARGE = (10 << 20) + 1;

    @Autowired SubmitRequest submitRequest;
    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired LetterStore store;
    @Autowired LetterMail letterMail;
    @Autowired LetterParcels parcels;
    @Autowired LetterLinks links;
    @Autowired ReplyAddresses replyAddresses;
    @Autowired JdbcClient database;
    @Autowired GreenMail mailServer;

    @Test
    void aLetterThatFitsIsAttachedAndMayBeAnsweredWhereThereIsAMailbox() throws Exception {
        Letter letter = receipt();

        MimeMessage mail = sent(letter, letters.pdf(letter.id()));

        MailParts parts = new MailParts(mail);
        assertThat(parts.attachment("application/pdf")).isEqualTo(letters.pdf(letter.id()));
        assertThat(mail.getReplyTo()[0]).hasToString(replyAddresses.ofRequest(letter.request()).orElseThrow());
        for (String text : List.of(parts.text(), html(parts))) {
            assertThat(text).contains("全文见附件", "可以直接回复本邮件").doesNotContain("请勿直接回复", "/d/", "下载链接");
        }
        assertThat(links.of(letter.id())).isEmpty();
    }

    @Test
    void whereNobodyReadsAnswersItSaysSo() throws Exception {
        Letter letter = receipt();
        database.sql("update request set agency = 'yunxi-forestry' where number = ?").param(letter.request()).update();

        MailParts parts = new MailParts(sent(letter, letters.pdf(letter.id())));

        for (String text : List.of(parts.text(), html(parts))) {
            assertThat(text).contains("请勿直接回复").doesNotContain("可以直接回复本邮件");
        }
    }

    @Test
    void aLetterThatDoesNotFitIsALinkTheSameOnEveryTry() throws Exception {
        Letter letter = receipt();

        MailParts first = new MailParts(sent(letter, new byte[TOO_LARGE]));
        MailParts again = new MailParts(sent(letter, new byte[TOO_LARGE]));

        assertThat(first.named(letter.fileName())).isNull();
        for (String text : List.of(first.text(), html(first))) {
            assertThat(text).contains(links.address(letter), "查询码", "2026年12月17日", "请用下面的链接下载")
                    .doesNotContain("全文见附件");
        }
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void filesThatDoNotFitWaitBehindTheLinkAndTheLetterIsAttachedAllTheSame() {
        Letter letter = receipt();
        LetterFile large = new LetterFile(UUID.randomUUID(), "批复.pdf", "application/pdf", TOO_LARGE, "");

        LetterParcel parcel = parcels.of(letter, new byte[100], List.of(large));

        assertThat(parcel.pdf()).isTrue();
        assertThat(parcel.files()).isFalse();
        assertThat(parcel.link()).isEqualTo(links.address(letter));
        assertThat(parcels.of(letter, new byte[100], List.of())).isEqualTo(LetterParcel.WHOLE);
    }

    /** Who has no access code could not open a link. */
    @Test
    void toAnybodyButTheApplicantEverythingIsAttached() {
        Letter letter = receipt();
        database.sql("update applicant set name = '别人' where request = ?").param(letter.request()).update();

        assertThat(parcels.of(letter, new byte[TOO_LARGE], List.of())).isEqualTo(LetterParcel.WHOLE);
        assertThat(links.of(letter.id())).isEmpty();
    }

    private Letter receipt() {
        String number = anApplication().submitTo(submitRequest).number();
        correspondence.issueReceipt(number);
        return letters.ofRequest(number).get(0);
    }

    private MimeMessage sent(Letter letter, byte[] pdf) {
        letterMail.send(letter, store.dispatch(letter.id()), pdf, List.of());
        MimeMessage[] received = mailServer.getReceivedMessages();
        return received[received.length - 1];
    }

    private static String html(MailParts parts) throws Exception {
        return new String(parts.attachment("text/html"), StandardCharsets.UTF_8);
    }
}

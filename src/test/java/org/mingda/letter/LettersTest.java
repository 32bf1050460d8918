package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LetterTest
class LettersTest {

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Agencies agencies;

    private String agency;

    @BeforeEach
    void anAgencyWithEmptyRegisters() {
        agency = LetterHouse.newAgency(agencies);
    }

    @Test
    void anIssuedLetterHasTheFirstNumberAndIsKeptByteForByte() {
        LetterOrder order = order("receipt", "ouyang@example.org");

        Letter letter = transaction.execute(status -> letters.issue(order));

        assertThat(letters.find(letter.id())).contains(letter);
        assertThat(letter.number()).isEqualTo("明民公开收〔2026〕1号");
        assertThat(letter.title()).isEqualTo("政府信息公开申请接收回执");
        assertThat(letter.state()).isEqualTo(LetterState.QUEUED);
        assertThat(letter.issuedAt()).isEqualTo(LetterHouse.NOW);
        assertThat(letter.sentAt()).isNull();
        assertThat(letter.fileName()).isEqualTo("政府信息公开申请接收回执-明民公开收〔2026〕1号.pdf");
        byte[] pdf = letters.pdf(letter.id());
        assertThat(Letters.sha256(pdf)).isEqualTo(letter.sha256());
        assertThat(Press.text(pdf)).contains("明民公开收〔2026〕1号", "欧阳䶮");
    }

    @Test
    void withoutAnAddressTheLetterIsFiled() {
        Letter letter = transaction.execute(status -> letters.issue(order("receipt", null)));

        assertThat(letter.state()).isEqualTo(LetterState.FILED);
        assertThat(letter.recipientEmail()).isNull();
    }

    @Test
    void lettersOfARequestComeInTheOrderOfTheirIssue() {
        List<Letter> issued = transaction.execute(status -> List.of(
                letters.issue(order("receipt", null)),
                letters.issue(order("extension-notice", null)),
                letters.issue(order("reply-granted", null))));

        assertThat(letters.ofRequest(agency)).containsExactlyInAnyOrderElementsOf(issued);
        assertThat(letters.ofRequest("no such request")).isEmpty();
    }

    @Test
    void theSameStepRunTwiceGivesOneLetter() {
        String key = UUID.randomUUID().toString();
        Letter first = transaction.execute(status -> letters.issueOnce(key, order("receipt", null)));
        Letter again = transaction.execute(status -> letters.issueOnce(key, order("receipt", null)));

        assertThat(again).isEqualTo(first);
        assertThat(letters.ofRequest(agency)).containsExactly(first);
        Letter other = transaction.execute(status -> letters.issueOnce(key + "-2", order("receipt", null)));
        assertThat(other.number()).isEqualTo("明民公开收〔2026〕2号");
    }

    @Test
    void aStepThatWasRolledBackGivesItsNumberBack() {
        transaction.execute(status -> {
            letters.issue(order("receipt", null));
            status.setRollbackOnly();
            return null;
        });

        assertThat(letters.ofRequest(agency)).isEmpty();
        Letter next = transaction.execute(status -> letters.issue(order("receipt", null)));
        assertThat(next.number()).isEqualTo("明民公开收〔2026〕1号");
    }

    @Test
    void withoutARecipientThereIsNoLetter() {
        LetterOrder order = new LetterOrder(agency, agency, "receipt", Samples.DAY, Samples.facts("receipt"), " ", null,
                "zhang");

        assertThatThrownBy(() -> letters.preview(order)).isInstanceOf(LetterDefect.class).hasMessageContaining("收件人");
    }

    @Test
    void nothingIsIssuedOutsideATransaction() {
        assertThatThrownBy(() -> letters.issue(order("receipt", null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aDefectLeavesNothingBehind() {
        LetterOrder order = new LetterOrder(agency, agency, "receipt", Samples.DAY,
                Samples.with("receipt", "applicantName", "\uD880\uDC00").facts(), "欧阳䶮", null, "zhang");

        assertThatThrownBy(() -> transaction.execute(status -> letters.issue(order))).isInstanceOf(LetterDefect.class);

        assertThat(letters.ofRequest(agency)).isEmpty();
        assertThat(database.sql("select count(*) from letter_series where agency = ?").param(agency)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void anAddressThatIsNotOneMailboxIsRefused() {
        for (String address : List.of("a@b.cn\r\nBcc: x@y.cn", "a@b.cn, c@d.cn", "甲 <a@b.cn>", "nobody", " ",
                "a@b.cn\n", "张@b.cn")) {
            assertThatThrownBy(() -> transaction.execute(status -> letters.issue(order("receipt", address))))
                    .as(address).isInstanceOf(LetterDefect.class).hasMessageContaining("邮箱");
        }
        assertThat(letters.ofRequest(agency)).isEmpty();
    }

    @Test
    void aPreviewIsAMarkedDraftAndStoresNothing() {
        byte[] pdf = letters.preview(order("reply-granted", null));

        assertThat(Press.text(pdf)).contains("草稿", "明民公开答〔2026〕号");
        assertThat(letters.ofRequest(agency)).isEmpty();
    }

    @Test
    void whatWasIssuedCannotBeChangedOrDeleted() {
        Letter letter = transaction.execute(status -> letters.issue(order("receipt", null)));

        for (String attack : List.of("update letter set number = 'x' where id = ?",
                "update letter set pdf = ''::bytea where id = ?", "update letter set source = '' where id = ?",
                "delete from letter where id = ?")) {
            assertThatThrownBy(() -> database.sql(attack).param(letter.id()).update())
                    .as(attack).isInstanceOf(DataAccessException.class).hasMessageContaining("不得更改或删除");
        }
        assertThat(letters.find(letter.id())).contains(letter);
    }

    @Test
    void anUnknownLetterIsNotFound() {
        assertThat(letters.find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> letters.pdf(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }

    private LetterOrder order(String template, String email) {
        return new LetterOrder(agency, agency, template, Samples.DAY, Samples.facts(template), "欧阳䶮", email, "zhang");
    }
}

package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter is as it was approved, in words and to look at. A change that is meant is approved with
 * {@code ./mvnw test -Dtest=ApprovedLettersTest -Dapprove}, after looking at the pictures in letters/samples.
 */
class ApprovedLettersTest {

    static List<String> templates() {
        return Samples.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void itReadsAndLooksAsApproved(String template) throws IOException {
        byte[] pdf = Press.builtIn().print(Samples.order(template));
        if (System.getProperty("approve") != null) {
            ApprovedLetter.approve(template, pdf);
        }

        assertThat(ApprovedLetter.wordsOf(pdf)).isEqualTo(ApprovedLetter.words(template));
        assertThat(ApprovedLetter.difference(ApprovedLetter.pictureOf(pdf), ApprovedLetter.picture(template)))
                .isLessThanOrEqualTo(ApprovedLetter.TOLERANCE);
    }

    @Test
    void aLineThatMovesIsSeen() {
        byte[] other = Press.builtIn().print(Samples.with("reply-not-held", "receivedOn", "2026年9月18日（星期五）"));

        assertThat(ApprovedLetter.difference(ApprovedLetter.pictureOf(other), ApprovedLetter.picture("reply-not-held")))
                .isGreaterThan(ApprovedLetter.TOLERANCE);
    }

    @Test
    void anotherNumberOfPagesIsSeen() {
        byte[] longer = Press.builtIn().print(Samples.with("reply-not-held", "facts", "查明的事实。\n".repeat(60)));

        assertThat(ApprovedLetter.difference(ApprovedLetter.pictureOf(longer), ApprovedLetter.picture("reply-not-held")))
                .isEqualTo(1);
    }
}

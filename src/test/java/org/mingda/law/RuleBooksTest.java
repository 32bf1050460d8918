package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.law.Notation.day;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rule set governs a request, and what it knows. */
class RuleBooksTest {

    private final RuleBooks books = RuleBooks.onClasspath();

    @Test
    void theReceiptDateDecides() {
        assertThat(books.inForceOn(day("2019-05-14")).id()).isEqualTo("cn-2008");
        assertThat(books.inForceOn(day("2019-05-15")).id()).isEqualTo("cn-2019");
        assertThat(books.inForceOn(day("2008-05-01")).name()).contains("492");
        assertThat(books.all()).extracting(RuleBook::id).containsExactly("cn-2019", "cn-2008");
    }

    @Test
    void aRuleSetIsFoundByItsName() {
        assertThat(books.byId("cn-2008")).isPresent();
        assertThat(books.byId("cn-1999")).isEmpty();
    }

    @Test
    void askingForWhatARuleSetDoesNotKnowIsRefused() {
        RuleBook old = books.byId("cn-2008").orElseThrow();

        assertThat(old.find("clarification-notice")).isEmpty();
        assertThatThrownBy(() -> old.period("clarification-notice")).hasMessageContaining("clarification-notice");
        assertThatThrownBy(() -> old.policy("weather")).hasMessageContaining("weather");
    }

    @Test
    void aPolicyTakesOnlyItsChoices() {
        RuleBook book = books.byId("cn-2019").orElseThrow();

        assertThat(book.with("fee-payment", "suspend").policy("fee-payment").value()).isEqualTo("suspend");
        assertThat(book.policy("fee-payment").value()).isEqualTo("restart");
        assertThatThrownBy(() -> book.with("fee-payment", "none")).hasMessageContaining("restart");
    }

    @Test
    void noRuleSetAtAllIsRefused() {
        assertThatThrownBy(() -> new RuleBooks(List.of())).hasMessage("没有任何规则集");
    }

    @Test
    void theLastDayOfAnyPeriodCanBeAsked() {
        ReplyClock clock = new ReplyClock(books, ClockExample.CALENDAR);

        assertThat(clock.lastDay(books.byId("cn-2019").orElseThrow(), "third-party-answer", day("2026-09-24")))
                .contains(day("2026-10-22"));
        assertThat(clock.lastDay(books.byId("cn-2008").orElseThrow(), "third-party-answer", day("2026-09-24")))
                .isEmpty();
    }
}

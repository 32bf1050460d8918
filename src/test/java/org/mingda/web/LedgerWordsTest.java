package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.law.Outcomes;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.web.LedgerLine.Detail;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

class LedgerWordsTest {

    private final LedgerWords words = new LedgerWords(messages(), Outcomes.onClasspath());

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyEventHasAChineseLabel(EventType type) {
        assertThat(words.label(type)).matches("[\\p{IsHan}，]+");
    }

    @Test
    void anEventWithoutALabelWouldBeNoticed() {
        LedgerWords mute = new LedgerWords(new StaticMessageSource(), Outcomes.onClasspath());

        assertThatThrownBy(() -> mute.label(EventType.REQUEST_CLOSED)).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void factsAreNamedAndTranslatedAndTheOthersLeftOut() {
        LedgerLine line = words.of(entry(EventType.CONSULTATION_ANSWERED, "third-party",
                Map.of("id", "QS2026-00001-T1", "answer", "OBJECTED", "sha256", "abc")), new OfficerNames(Map.of()),
                Map.of("QS2026-00001-T1", "青石样例公司"));

        assertThat(line.who()).isEqualTo("第三方");
        assertThat(line.details())
                .containsExactlyInAnyOrder(new Detail("征求对象", "青石样例公司"), new Detail("意见", "不同意公开"));
    }

    @Test
    void severalThirdPartiesAreListedByName() {
        LedgerLine line = words.of(entry(EventType.CONSULTATION_DECIDED, "handler", Map.of("ids", List.of("T1", "T2"))),
                new OfficerNames(Map.of("handler", "程承办")), Map.of("T1", "甲公司", "T2", "乙公司"));

        assertThat(line.who()).isEqualTo("程承办");
        assertThat(line.details()).containsExactly(new Detail("征求对象", "甲公司、乙公司"));
    }

    @Test
    void whatAnApplicationLacksIsSaidInWords() {
        LedgerLine line = words.of(entry(EventType.REQUEST_REGISTERED, "registrar",
                        Map.of("missingElements", List.of("identityGiven", "contactGiven"))),
                new OfficerNames(Map.of()), Map.of());

        assertThat(line.details()).containsExactly(new Detail("缺少的要素", "身份证明、联系方式"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "portal", "post", "counter", "notice", "settled", "link", "LINK"})
    void everyWayOfDeliveryIsSaidInChinese(String way) {
        LedgerLine line = words.of(entry(EventType.LETTER_DELIVERED, "applicant", Map.of("way", way)),
                new OfficerNames(Map.of()), Map.of());

        assertThat(line.details()).singleElement().satisfies(detail -> {
            assertThat(detail.label()).isEqualTo("送达方式");
            assertThat(detail.value()).matches("\\p{IsHan}+");
        });
    }

    @Test
    void timesAreThoseOfShanghai() {
        LedgerLine line = words.of(entry(EventType.REQUEST_CLOSED, "system", Map.of()),
                new OfficerNames(Map.of()), Map.of());

        assertThat(line.recorded()).isEqualTo("07:30");
        assertThat(line.day()).isEqualTo("2026年9月19日 星期六");
    }

    @Test
    void whatWasWrittenDownLaterSaysSo() {
        LedgerEntry late = new LedgerEntry(1, EventType.REPLY_DELIVERED, LocalDate.of(2026, 9, 17),
                Instant.parse("2026-09-18T01:05:00Z"), "registrar", Map.of());

        assertThat(words.of(late, new OfficerNames(Map.of()), Map.of()).recorded()).isEqualTo("2026-09-18 09:05 补记");
    }

    private static LedgerEntry entry(EventType type, String actor, Map<String, Object> data) {
        return new LedgerEntry(1, type, LocalDate.of(2026, 9, 19), Instant.parse("2026-09-18T23:30:00Z"), actor, data);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-desk", "messages-words");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

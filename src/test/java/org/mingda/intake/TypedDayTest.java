package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTest {

    @ParameterizedTest
    @CsvSource({
        "0916, 2026-09-16", "9-16, 2026-09-16", "9.6, 2026-09-06", "20260916, 2026-09-16", "2026-09-16, 2026-09-16",
        "2026.9.16, 2026-09-16", "2026/9/6, 2026-09-06", "2026年9月16日, 2026-09-16", "9月16日, 2026-09-16",
        "２０２６０９１６, 2026-09-16", "' 0916 ', 2026-09-16", "0920, 2026-09-20", "1231, 2025-12-31", "0230, 0230",
        "2026-13-01, 2026-13-01", "昨天, 昨天", "'', ''", "916, 916", "1, 1"})
    void aDayIsUnderstoodAsItIsTypedOrLeftAsItIs(String typed, String meant) {
        assertThat(TypedDay.iso(typed, LocalDate.parse("2026-09-18"))).isEqualTo(meant);
    }
}

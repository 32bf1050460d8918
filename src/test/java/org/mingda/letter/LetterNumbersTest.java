package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LetterTest
class LetterNumbersTest {

    private static final int SIGNERS = 16;
    private static final int LETTERS_EACH = 20;

    @Autowired
    private LetterNumbers numbers;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Agencies agencies;

    private String agency;

    @BeforeEach
    void anAgencyWithEmptyRegisters() {
        agency = LetterHouse.newAgency(agencies);
    }

    @Test
    void sixteenSignersOfWhomSomeRollBackLeaveNoGapAndNoDouble() throws Exception {
        List<Integer> given = new ArrayList<>();
        for (List<Integer> ofOne : together(SIGNERS, this::takeSomeRollingBackEveryThird)) {
            given.addAll(ofOne);
        }

        int kept = SIGNERS * (LETTERS_EACH - LETTERS_EACH / 3);
        assertThat(given).hasSize(kept)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, kept).boxed().toList());
    }

    private List<Integer> takeSomeRollingBackEveryThird() {
        List<Integer> kept = new ArrayList<>();
        for (int letter = 1; letter <= LETTERS_EACH; letter++) {
            boolean rollBack = letter % 3 == 0;
            Integer number = transaction.execute(status -> {
                if (rollBack) {
                    status.setRollbackOnly();
                }
                return numbers.next(agency, "公开答", Samples.DAY).sequence();
            });
            if (!rollBack) {
                kept.add(number);
            }
        }
        return kept;
    }

    @Test
    void sixteenRunsOfTheSameStepGiveOneLetter() throws Exception {
        String key = UUID.randomUUID().toString();
        LetterOrder order = new LetterOrder(agency, agency, "receipt", Samples.DAY, Samples.facts("receipt"), "欧阳䶮",
                null, "zhang");

        List<Letter> issued = together(SIGNERS, () -> transaction.execute(status -> letters.issueOnce(key, order)));

        assertThat(issued).hasSize(SIGNERS).containsOnly(issued.get(0));
        assertThat(letters.ofRequest(agency)).containsExactly(issued.get(0));
    }

    @Test
    void everyAgencySeriesAndYearCountsForItself() {
        assertThat(next(agency, "公开答", 2026)).isEqualTo("明民公开答〔2026〕1号");
        assertThat(next(agency, "公开答", 2026)).isEqualTo("明民公开答〔2026〕2号");
        assertThat(next(agency, "公开延", 2026)).isEqualTo("明民公开延〔2026〕1号");
        assertThat(next(agency, "公开答", 2027)).isEqualTo("明民公开答〔2027〕1号");
        assertThat(next(LetterHouse.newAgency(agencies), "公开答", 2026)).isEqualTo("明民公开答〔2026〕1号");
        assertThat(next(agency, "公开答", 2026)).isEqualTo("明民公开答〔2026〕3号");
    }

    private String next(String who, String series, int year) {
        return transaction.execute(status -> numbers.next(who, series, LocalDate.of(year, 1, 4))).toString();
    }

    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(Collections.nCopies(many, work))) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RunModeTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutAnySettingItIsADemonstration() {
        assertThat(RunMode.of(environment)).isEqualTo(RunMode.DEMO);
    }

    @Test
    void aDatabaseOfOnesOwnMeansTheRealThing() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/mingda");

        assertThat(RunMode.of(environment)).isEqualTo(RunMode.REAL);
    }

    @Test
    void theModeCanBeSaid() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/mingda");
        environment.setProperty("mingda.mode", "Demo");

        assertThat(RunMode.of(environment)).isEqualTo(RunMode.DEMO);
    }
}

package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartupBlockTest {

    private final StartupNotice logins = () -> List.of("  登记岗 registrar / registrar");

    @Test
    void aDemonstrationShowsItsAddressesLoginsAndMailbox() {
        assertThat(new StartupBlock(RunMode.DEMO, List.of(logins)).lines(8103))
                .contains("  门户 Portal       http://localhost:8103/")
                .anyMatch(line -> line.endsWith("http://localhost:8103/camunda/app/tasklist/default/"))
                .anyMatch(line -> line.endsWith("http://localhost:8103/demo/mail"))
                .contains("  登记岗 registrar / registrar");
    }

    @Test
    void anOfficeHasNoDemoMailbox() {
        assertThat(new StartupBlock(RunMode.REAL, List.of()).lines(8103))
                .anyMatch(line -> line.endsWith("http://localhost:8103/apply"))
                .noneMatch(line -> line.contains("demo"));
    }
}

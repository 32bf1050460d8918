package org.mingda.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the architecture turn red in {@code org.mingda.violations}, a house in bad order. */
class PackageTableTest {

    private static final PackageTable TABLE = new PackageTable("org.mingda.violations", Map.of(
            "calendar", Set.of(), "law", Set.of("calendar"), "request", Set.of("law"), "web", Set.of("request"),
            "process", Set.of("request"), "config", Set.of("request")));
    private static final JavaClasses CODE = new ClassFileImporter().importPackages("org.mingda.violations");

    @Test
    void aPackageThatUsesWhatItsRowDoesNotAllowIsRed() {
        List<String> red = TABLE.uses().stream().filter(rule -> rule.evaluate(CODE).hasViolation())
                .map(ArchRule::getDescription).toList();

        assertThat(red).containsExactly("law uses [calendar] only");
    }

    @Test
    void aPurePackageThatKnowsALibraryIsRed() {
        assertThat(details(TABLE.pure("calendar"))).isNotEmpty().allMatch(line -> line.contains("StringUtils"));
    }

    @Test
    void aRoomThatStandsAloneAndKnowsAnotherIsRed() {
        assertThat(details(TABLE.standsAlone("law"))).isNotEmpty().allMatch(line -> line.contains("LawThatKnowsRequests"));
    }

    @Test
    void aPackageThatKnowsTheEngineIsRedUnlessItIsItsRoom() {
        assertThat(details(TABLE.onlyKnownTo("process", "org.camunda.."))).isNotEmpty()
                .allMatch(line -> line.contains("PageThatKnowsTheEngine"));
    }

    @Test
    void everyWayToAskTheMachineForTheTimeIsRedOutsideConfig() {
        assertThat(details(TABLE.onlyClockIn("config"))).hasSize(6)
                .allMatch(line -> line.contains("RequestThatLooksAtTheWatch"))
                .noneMatch(line -> line.contains("nowOfAClockIsFine"));
    }

    @Test
    void aPackageNobodyPlannedIsFound() {
        assertThat(TABLE.unknown(CODE)).containsExactly("gossip");
    }

    @Test
    void aPackageThatIsNotThereIsFound() {
        assertThat(new PackageTable("org.mingda.violations", Map.of("law", Set.of("attic"))).missing(CODE))
                .containsExactly("attic");
    }

    @Test
    void aRuleAboutAPackageThatIsNotThereIsRed() {
        ArchRule rule = new PackageTable("org.mingda.violations", Map.of("attic", Set.of(), "law", Set.of())).uses().get(0);

        assertThatThrownBy(() -> rule.check(CODE)).hasMessageContaining("failed to check any classes");
    }

    private static List<String> details(ArchRule rule) {
        return rule.evaluate(CODE).getFailureReport().getDetails();
    }
}

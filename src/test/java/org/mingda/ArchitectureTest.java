package org.mingda;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingda.lint.PackageTable;

/** The rooms of the house and who may use which; a row is added together with its package. */
class ArchitectureTest {

    private static final PackageTable TABLE = new PackageTable("org.mingda", Map.ofEntries(
            entry("calendar", Set.of()),
            entry("law", Set.of("calendar")),
            entry("account", Set.of()),
            entry("request", Set.of("law", "calendar", "account")),
            entry("intake", Set.of("request", "law", "account")),
            entry("letter", Set.of("request", "law", "account")),
            entry("publication", Set.of("law", "calendar", "account", "letter")),
            entry("process", Set.of("request", "intake", "letter", "publication", "law", "account")),
            entry("web", Set.of("calendar", "law", "account", "request", "intake", "letter", "publication")),
            entry("config", Set.of("calendar", "law", "account", "request", "intake", "letter", "publication",
                    "process", "web"))));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mingda");

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatItsRowAllows() {
        return TABLE.uses().stream().map(rule -> test(rule));
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsPromises() {
        return Stream.of(
                TABLE.pure("calendar"),
                TABLE.pure("calendar", "law"),
                TABLE.standsAlone("letter.format"),
                TABLE.onlyKnownTo("process", "org.camunda.."),
                TABLE.onlyClockIn("config")).map(rule -> test(rule));
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(TABLE.unknown(CODE)).isEmpty();
    }

    @Test
    void everyPackageOfTheTableExists() {
        assertThat(TABLE.missing(CODE)).isEmpty();
    }

    private static DynamicTest test(ArchRule rule) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE));
    }
}

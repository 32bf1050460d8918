package org.mingda.lint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which package may use which, as data, and the rules that follow.
 *
 * @param root   the package they all lie in
 * @param mayUse package to the other packages it may use
 */
public record PackageTable(String root, Map<String, Set<String>> mayUse) {

    private static final Pattern MACHINE_TIME = Pattern.compile("java\\.time\\.(.+\\.now\\((java\\.time\\.ZoneId)?\\)"
            + "|Clock\\.(system|tick)\\w*\\(.*)|java\\.lang\\.System\\.currentTimeMillis\\(\\)|java\\.util\\.Date\\.<init>\\(\\)"
            + "|java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)\\(.*");

    /** One rule a row: a package uses the JDK, libraries, itself and what its row allows. */
    public List<ArchRule> uses() {
        return mayUse.keySet().stream().sorted().map(this::onlyUses).toList();
    }

    /** Packages of the code that the table does not know. */
    public Set<String> unknown(JavaClasses code) {
        Set<String> found = packages(code);
        found.removeAll(mayUse.keySet());
        return found;
    }

    /** Packages of the table, in either column, that the code does not have: rules about nothing. */
    public Set<String> missing(JavaClasses code) {
        Set<String> named = Stream.concat(mayUse.keySet().stream(), mayUse.values().stream().flatMap(Set::stream))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(packages(code));
        return named;
    }

    /** These packages know nothing but the JDK and each other. */
    public ArchRule pure(String... names) {
        String[] own = Stream.of(names).map(this::in).toArray(String[]::new);
        return classes().that().resideInAnyPackage(own).should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "javax..").or(resideInAnyPackage(own)));
    }

    /** This room within a room knows nothing of the house but itself. */
    public ArchRule standsAlone(String name) {
        return noClasses().that().resideInAPackage(in(name)).should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAPackage(in(name)))));
    }

    /** Only this package knows that library. */
    public ArchRule onlyKnownTo(String name, String library) {
        return noClasses().that().resideOutsideOfPackage(in(name)).should()
                .dependOnClassesThat(resideInAPackage(library));
    }

    /** Outside this package nobody asks the machine what time it is: a date or a clock comes in. */
    public ArchRule onlyClockIn(String name) {
        return noClasses().that().resideOutsideOfPackage(in(name)).should().accessTargetWhere(asksTheMachine());
    }

    private ArchRule onlyUses(String name) {
        String[] others = mayUse.keySet().stream().filter(other -> !other.equals(name))
                .filter(other -> !mayUse.get(name).contains(other)).map(this::in).toArray(String[]::new);
        return noClasses().that().resideInAPackage(in(name)).should().dependOnClassesThat(resideInAnyPackage(others))
                .as(name + " uses " + new TreeSet<>(mayUse.get(name)) + " only");
    }

    private Set<String> packages(JavaClasses code) {
        return code.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(root + "."))
                .map(name -> name.substring(root.length() + 1).split("\\.")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return DescribedPredicate.describe("asks the machine what time it is",
                access -> MACHINE_TIME.matcher(access.getTarget().getFullName()).matches());
    }
}

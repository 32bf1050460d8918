package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.support.MingdaTest;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;

@MingdaTest
class EnginePeopleTest {

    private static final String PASSWORD = "Sample-2026-pass";
    private static final String OTHER = "yunxi-forestry";

    @Autowired People people;
    @Autowired IdentityService identity;

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "䶮", "\"{}'<script>", "买买提·阿布都拉", "𠮷田"})
    void aPersonComesBackAsWritten(String name) {
        String unit = newUnit();
        Person written = new Person(newLogin(), name, "a@example.cn", Set.of(Role.HANDLER, Role.REVIEWER), unit,
                Permissions.AGENCY);

        people.create(written, PASSWORD);

        assertThat(people.find(written.login())).contains(written);
        assertThat(people.inUnit(unit)).containsExactly(written);
        assertThat(people.inRole(Permissions.AGENCY, Role.REVIEWER)).contains(written);
        assertThat(people.inRole(Permissions.AGENCY, Role.SUPERVISOR)).doesNotContain(written);
        assertThat(identity.checkPassword(written.login(), PASSWORD)).isTrue();
    }

    @Test
    void somebodyOfNoUnitHasNone() {
        Person registrar = new Person(newLogin(), "李四", null, Set.of(Role.REGISTRAR), null);

        people.create(registrar, PASSWORD);

        assertThat(people.find(registrar.login())).hasValueSatisfying(found -> {
            assertThat(found.unitId()).isNull();
            assertThat(found.roles()).containsExactly(Role.REGISTRAR);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-1A", "no-capitals-2026", "NO-SMALL-2026", "NoDigitsAtAll-", "NoSymbols2026x", ""})
    void aWeakPasswordIsRefusedInChinese(String password) {
        Person person = new Person(newLogin(), "李四", null, Set.of(Role.HANDLER), null);

        assertThatThrownBy(() -> people.create(person, password))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("密码太弱");
        assertThat(people.find(person.login())).isEmpty();
    }

    @Test
    void aLoginIsGivenOnce() {
        Person first = new Person(newLogin(), "李四", null, Set.of(Role.HANDLER), null);
        people.create(first, PASSWORD);

        assertThatThrownBy(() -> people.create(new Person(first.login(), "王五", null, Set.of(), null), PASSWORD))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("已被使用");
        assertThat(people.find(first.login())).contains(first);
    }

    @Test
    void aUnitIsRenamedAndNotDoubled() {
        String unit = newUnit();

        people.createUnitGroup(unit, "新名称");

        assertThat(identity.createGroupQuery().groupId("unit-" + unit).singleResult().getName()).isEqualTo("新名称");
    }

    @Test
    void whoOnlyReviewsForAUnitIsInItsReviewersGroupAndInNoOther() {
        String unit = newUnit();
        Person reviewer = new Person(newLogin(), "李四", null, Set.of(Role.UNIT_REVIEWER), unit);
        people.create(reviewer, PASSWORD);

        assertThat(people.find(reviewer.login())).contains(reviewer);
        assertThat(people.reviewersOf(unit)).containsExactly(reviewer);
        assertThat(people.inUnit(unit)).isEmpty();
        assertThat(groups(reviewer)).containsExactlyInAnyOrder("unit-reviewer", "unit-" + unit + "-reviewer");
    }

    @Test
    void whoReviewsAndHandlesIsInBothGroups() {
        String unit = newUnit();
        Person both = new Person(newLogin(), "李四", null, Set.of(Role.UNIT_REVIEWER, Role.HANDLER), unit);
        people.create(both, PASSWORD);

        assertThat(people.find(both.login())).contains(both);
        assertThat(people.reviewersOf(unit)).containsExactly(both);
        assertThat(people.inUnit(unit)).containsExactly(both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "planning-reviewer"})
    void aUnitWhosePeopleWouldBeAnothersReviewersIsRefused(String id) {
        assertThatThrownBy(() -> people.createUnitGroup(id, "审查科")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("不能以 reviewer 结尾");
    }

    @Test
    void everybodyIsFoundWhoeverAsks() {
        Person person = new Person(newLogin(), "李四", null, Set.of(Role.HANDLER), null);
        people.create(person, PASSWORD);
        identity.setAuthentication("somebody-without-rights", List.of());
        try {
            assertThat(people.find(person.login())).contains(person);
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void whoseAgencyIsNamedBelongsToItAndToNoOther() {
        Person registrar = new Person(newLogin(), "李四", null, Set.of(Role.REGISTRAR), null, OTHER);
        people.create(registrar, PASSWORD);

        assertThat(people.find(registrar.login())).contains(registrar);
        assertThat(people.inRole(OTHER, Role.REGISTRAR)).contains(registrar);
        assertThat(people.ofAgency(OTHER)).contains(registrar);
        assertThat(people.inRole(Permissions.AGENCY, Role.REGISTRAR)).doesNotContain(registrar);
    }

    @Test
    void theAgencyFollowsFromTheUnitAndIsWrittenDown() {
        Person handler = new Person(newLogin(), "李四", null, Set.of(Role.HANDLER), Permissions.UNIT);
        people.create(handler, PASSWORD);

        assertThat(people.find(handler.login()).orElseThrow().agencyId()).isEqualTo(Permissions.AGENCY);
        assertThat(identity.createTenantQuery().userMember(handler.login()).list())
                .extracting(Tenant::getId).containsExactly(Permissions.AGENCY);
    }

    @Test
    void aUnitOfAnotherAgencyIsRefused() {
        Person handler = new Person(newLogin(), "李四", null, Set.of(Role.HANDLER), Permissions.UNIT, OTHER);

        assertThatThrownBy(() -> people.create(handler, PASSWORD)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("不属于");
        assertThat(people.find(handler.login())).isEmpty();
    }

    @Test
    void whoWasPutIntoTwoAgenciesInAdminBelongsToNone() {
        Person registrar = new Person(newLogin(), "李四", null, Set.of(Role.REGISTRAR), null, Permissions.AGENCY);
        people.create(registrar, PASSWORD);

        identity.createTenantUserMembership(OTHER, registrar.login());

        assertThat(people.find(registrar.login()).orElseThrow().agencyId()).isNull();
        assertThat(people.inRole(Permissions.AGENCY, Role.REGISTRAR)).extracting(Person::login)
                .doesNotContain(registrar.login());
    }

    @Test
    void whoWasPutIntoAUnitOfAnotherAgencyIsNobodysAndWarnedOfNothing() {
        Person handler = new Person(newLogin(), "李四", null, Set.of(Role.HANDLER), null, OTHER);
        people.create(handler, PASSWORD);

        identity.createMembership(handler.login(), People.groupOf(Permissions.UNIT));

        assertThat(people.find(handler.login()).orElseThrow().agencyId()).isNull();
        assertThat(people.inUnit(Permissions.UNIT)).extracting(Person::login).doesNotContain(handler.login());
    }

    @Test
    void theRolesHaveChineseNamesInTheEngine() {
        assertThat(identity.createGroupQuery().groupId("department-head").singleResult().getName()).isEqualTo("负责人");
        assertThat(identity.createGroupQuery().groupType("role").count()).isEqualTo(Role.values().length);
    }

    private List<String> groups(Person person) {
        return identity.createGroupQuery().groupMember(person.login()).list().stream().map(Group::getId).toList();
    }

    private String newUnit() {
        String unit = UUID.randomUUID().toString().substring(0, 8);
        people.createUnitGroup(unit, "样例承办机构");
        return unit;
    }

    private static String newLogin() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }
}

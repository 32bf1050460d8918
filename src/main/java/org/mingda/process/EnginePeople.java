package org.mingda.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People kept in the engine's identity tables, so that one password opens everything. */
@Component
class EnginePeople implements People {

    private final IdentityService identity;
    private final PeopleTable table;
    private final Unwatched unwatched;

    EnginePeople(IdentityService identity, PeopleTable table, Unwatched unwatched) {
        this.identity = identity;
        this.table = table;
        this.unwatched = unwatched;
    }

    @Override
    public Optional<Person> find(String login) {
        return table.byLogin(login);
    }

    @Override
    public Map<String, String> names(Collection<String> logins) {
        return table.byLogins(logins).stream().collect(Collectors.toMap(Person::login, Person::name));
    }

    @Override
    public List<Person> inRole(String agencyId, Role role) {
        return table.inGroup(role.id()).stream().filter(person -> person.worksFor(agencyId)).toList();
    }

    @Override
    public List<Person> ofAgency(String agencyId) {
        return table.ofAgency(agencyId);
    }

    @Override
    public boolean haveAdministrator() {
        return !table.inGroup(Role.ADMINISTRATOR.id()).isEmpty();
    }

    @Override
    public List<Person> inUnit(String unitId) {
        return table.inUnitGroup(unitId, People.groupOf(unitId));
    }

    @Override
    public List<Person> reviewersOf(String unitId) {
        return table.inUnitGroup(unitId, People.reviewersGroupOf(unitId));
    }

    @Override
    @Transactional
    public void create(Person person, String password) {
        if (find(person.login()).isPresent()) {
            throw new IllegalArgumentException("登录名“" + person.login() + "”已被使用，请换一个。");
        }
        User user = user(person, password);
        refuseWeak(password, user);
        refuseAnothersUnit(person);
        unwatched.run(() -> save(user, person));
        settle(person.login());
    }

    private void refuseAnothersUnit(Person person) {
        table.agencyOf(person.unitId()).filter(agency -> person.agencyId() != null && !person.worksFor(agency))
                .ifPresent(agency -> {
                    throw new IllegalArgumentException("机构“" + person.unitId() + "”不属于“" + person.agencyId() + "”。");
                });
    }

    @Override
    @Transactional
    public void createAgency(String agencyId, String name) {
        unwatched.run(() -> {
            Tenant known = identity.createTenantQuery().tenantId(agencyId).singleResult();
            Tenant agency = Objects.requireNonNullElseGet(known, () -> identity.newTenant(agencyId));
            agency.setName(name);
            identity.saveTenant(agency);
        });
    }

    @Override
    @Transactional
    public void settle() {
        table.unsettled().forEach(this::settle);
    }

    /** Camunda's web applications read a person's agency anew from the engine's own table every half minute. */
    void settle(String login) {
        find(login).map(Person::agencyId).ifPresent(agency -> unwatched.run(() -> join(login, agency)));
    }

    private void join(String login, String agency) {
        boolean joined = identity.createTenantQuery().userMember(login).count() > 0;
        if (!joined && identity.createTenantQuery().tenantId(agency).count() == 0) {
            createAgency(agency, agency);
        }
        if (!joined) {
            identity.createTenantUserMembership(agency, login);
        }
    }

    @Override
    @Transactional
    public void createUnitGroup(String unitId, String name) {
        if (("-" + unitId).endsWith("-reviewer")) {
            throw new IllegalArgumentException("机构代码“" + unitId + "”不能以 reviewer 结尾，请换一个。");
        }
        createGroup(People.groupOf(unitId), name, "unit");
        createGroup(People.reviewersGroupOf(unitId), name + Role.UNIT_REVIEWER.label(), "unit");
    }

    void createGroup(String id, String name, String type) {
        unwatched.run(() -> {
            Group known = identity.createGroupQuery().groupId(id).singleResult();
            Group group = Objects.requireNonNullElseGet(known, () -> identity.newGroup(id));
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        });
    }

    private User user(Person person, String password) {
        User user = identity.newUser(person.login());
        user.setLastName(person.name());
        user.setFirstName("");
        user.setEmail(person.email());
        user.setPassword(password);
        return user;
    }

    private void refuseWeak(String password, User user) {
        PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(password, user);
        if (!result.isValid()) {
            throw new IllegalArgumentException("密码太弱，应当"
                    + String.join("；", PasswordRules.inChinese(result.getViolatedRules())) + "。");
        }
    }

    private void save(User user, Person person) {
        identity.saveUser(user);
        person.roles().forEach(role -> identity.createMembership(person.login(), role.id()));
        if (person.unitId() != null) {
            unitGroups(person).forEach(group -> identity.createMembership(person.login(), group));
        }
        if (person.agencyId() != null) {
            join(person.login(), person.agencyId());
        }
    }

    /** Who only reviews for a unit gets none of the tasks of those who handle. */
    private static List<String> unitGroups(Person person) {
        boolean reviews = person.has(Role.UNIT_REVIEWER);
        List<String> groups = new ArrayList<>();
        if (!reviews || person.has(Role.HANDLER)) {
            groups.add(People.groupOf(person.unitId()));
        }
        if (reviews) {
            groups.add(People.reviewersGroupOf(person.unitId()));
        }
        return groups;
    }
}

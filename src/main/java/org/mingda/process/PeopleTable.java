package org.mingda.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people with all their groups in one query; the engine's own service needs one more for each person. */
@Component
class PeopleTable {

    /** Whoever was put nowhere belongs to the only agency, unless he looks after the installation. */
    private static final String PEOPLE = """
            select * from (
              select u.id_, u.last_, u.first_, u.email_, groups, case
                  when agencies = 1 then agency
                  when agencies = 0 and not 'camunda-admin' = any(groups)
                    then (select min(id) from agency having count(*) = 1) end as agency_id
              from act_id_user u
              cross join lateral (select coalesce(array_agg(group_id_::text order by group_id_), '{}') as groups
                                  from act_id_membership where user_id_ = u.id_) memberships
              cross join lateral (select count(distinct agency) as agencies, min(agency) as agency from (
                select tenant_id_ as agency from act_id_tenant_member
                  where user_id_ = u.id_ or group_id_ = any(groups)
                union all
                select n.agency from unit n where 'unit-' || n.id = any(groups)
                  or 'unit-' || n.id || '-reviewer' = any(groups)) named) belongs) person
            where %s order by id_""";

    private final JdbcClient database;

    PeopleTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> byLogin(String login) {
        return database.sql(PEOPLE.formatted("id_ = :login")).param("login", login)
                .query(PeopleTable::person).optional();
    }

    List<Person> byLogins(Collection<String> logins) {
        return database.sql(PEOPLE.formatted("id_ = any(:logins)"))
                .param("logins", logins.toArray(String[]::new)).query(PeopleTable::person).list();
    }

    List<Person> inGroup(String group) {
        return database.sql(PEOPLE.formatted(":group = any(groups)")).param("group", group)
                .query(PeopleTable::person).list();
    }

    List<Person> ofAgency(String agency) {
        return database.sql(PEOPLE.formatted("agency_id = :agency")).param("agency", agency)
                .query(PeopleTable::person).list();
    }

    /** Whoever was put into a unit of another agency as well is nobody's. */
    List<Person> inUnitGroup(String unit, String group) {
        return inGroup(group).stream()
                .filter(person -> agencyOf(unit).filter(agency -> !person.worksFor(agency)).isEmpty()).toList();
    }

    Optional<String> agencyOf(String unit) {
        return database.sql("select agency from unit where id = ?").param(unit).query(String.class).optional();
    }

    /** The logins of those who belong to an agency that is written down nowhere. */
    List<String> unsettled() {
        return database.sql(PEOPLE.formatted("agency_id is not null and not exists"
                        + " (select from act_id_tenant_member where user_id_ = id_)"))
                .query((row, number) -> row.getString("id_")).list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        List<String> groups = Arrays.asList((String[]) row.getArray("groups").getArray());
        Set<Role> roles = groups.stream().flatMap(id -> Role.of(id).stream()).collect(Collectors.toSet());
        String name = name(row.getString("last_"), row.getString("first_"));
        String login = row.getString("id_");
        return new Person(login, name.isBlank() ? login : name, row.getString("email_"), roles, unit(groups),
                row.getString("agency_id"));
    }

    private static String unit(List<String> groups) {
        String prefix = People.groupOf("");
        return groups.stream().filter(id -> id.startsWith(prefix) && Role.of(id).isEmpty()).findFirst()
                .map(id -> id.substring(prefix.length()).replaceFirst("-reviewer$", "")).orElse(null);
    }

    /** Chinese names are kept whole in the last name; people made in Admin may have both parts. */
    private static String name(String last, String first) {
        return Stream.of(last, first).filter(Objects::nonNull).collect(Collectors.joining());
    }
}

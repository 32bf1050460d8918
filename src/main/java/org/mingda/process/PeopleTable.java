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

    private static final String PEOPLE = """
            select u.id_, u.last_, u.first_, u.email_,
                   array_remove(array_agg(m.group_id_::text order by m.group_id_), null) as groups
            from act_id_user u left join act_id_membership m on m.user_id_ = u.id_
            where %s group by u.id_ order by u.id_""";

    private final JdbcClient database;

    PeopleTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> byLogin(String login) {
        return database.sql(PEOPLE.formatted("u.id_ = :login")).param("login", login)
                .query(PeopleTable::person).optional();
    }

    List<Person> byLogins(Collection<String> logins) {
        return database.sql(PEOPLE.formatted("u.id_ = any(:logins)"))
                .param("logins", logins.toArray(String[]::new)).query(PeopleTable::person).list();
    }

    List<Person> inGroup(String group) {
        return database.sql(PEOPLE.formatted(
                        "u.id_ in (select user_id_ from act_id_membership where group_id_ = :group)"))
                .param("group", group).query(PeopleTable::person).list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        List<String> groups = Arrays.asList((String[]) row.getArray("groups").getArray());
        Set<Role> roles = groups.stream().flatMap(id -> Role.of(id).stream()).collect(Collectors.toSet());
        String name = name(row.getString("last_"), row.getString("first_"));
        String login = row.getString("id_");
        return new Person(login, name.isBlank() ? login : name, row.getString("email_"), roles, unit(groups));
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

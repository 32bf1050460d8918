package org.mingda.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who can log in; asking here shows all people, whoever asks. */
public interface People {

    Optional<Person> find(String login);

    /** The names of these people by login, in one query; who is not known here is left out. */
    Map<String, String> names(Collection<String> logins);

    /** All people with this role, by login. */
    List<Person> inRole(Role role);

    /** All people of this unit, by login. */
    List<Person> inUnit(String unitId);

    /** Adds a person; a weak password or a login already taken is an {@link IllegalArgumentException}. */
    void create(Person person, String password);

    /** Makes the group of a unit's people ({@code unit-<unitId>}), or renames it; the same twice does nothing. */
    void createUnitGroup(String unitId, String name);

    /** The candidate group of a unit's people. */
    static String groupOf(String unitId) {
        return "unit-" + unitId;
    }
}

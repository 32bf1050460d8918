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

    /** All who review for this unit, by login. */
    List<Person> reviewersOf(String unitId);

    /** Adds a person; a weak password or a login already taken is an {@link IllegalArgumentException}. */
    void create(Person person, String password);

    /**
     * Makes the groups of a unit's people ({@code unit-<unitId>}) and of its reviewers, or renames them; the same twice
     * does nothing. An id that would make the groups of two units one is an {@link IllegalArgumentException}.
     */
    void createUnitGroup(String unitId, String name);

    /** The candidate group of a unit's people. */
    static String groupOf(String unitId) {
        return "unit-" + unitId;
    }

    /** The candidate group of those who review for a unit. */
    static String reviewersGroupOf(String unitId) {
        return groupOf(unitId) + "-reviewer";
    }
}

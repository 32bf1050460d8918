package org.mingda.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who can log in, each of one agency; asking here shows all people, whoever asks. */
public interface People {

    Optional<Person> find(String login);

    /** The names of these people by login, in one query; who is not known here is left out. */
    Map<String, String> names(Collection<String> logins);

    /** The people of this agency with this role, by login. */
    List<Person> inRole(String agencyId, Role role);

    /** Everybody who works for this agency, by login. */
    List<Person> ofAgency(String agencyId);

    /** Whether anybody looks after the installation. */
    boolean haveAdministrator();

    /** All people of this unit, by login. */
    List<Person> inUnit(String unitId);

    /** All who review for this unit, by login. */
    List<Person> reviewersOf(String unitId);

    /**
     * Adds a person; a weak password, a login already taken or a unit of another agency is an
     * {@link IllegalArgumentException}.
     */
    void create(Person person, String password);

    /** Makes the place for an agency's people, or renames it; the same twice does nothing. */
    void createAgency(String agencyId, String name);

    /** Writes down whose agency follows from the unit, or from there being one only, before there is another. */
    void settle();

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

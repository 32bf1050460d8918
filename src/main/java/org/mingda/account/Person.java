package org.mingda.account;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who works here.
 *
 * @param unitId null for people of no unit, such as the registrar
 * @param agencyId the one agency whose requests this person may see; null for an administrator of the whole
 *     installation, and for whoever was put into two agencies by mistake
 */
public record Person(String login, String name, String email, Set<Role> roles, String unitId, String agencyId) {

    public Person {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
    }

    /** Somebody whose agency is that of the unit, or the only one there is. */
    public Person(String login, String name, String email, Set<Role> roles, String unitId) {
        this(login, name, email, roles, unitId, null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean worksIn(String unit) {
        return unit.equals(unitId);
    }

    public boolean worksFor(String agency) {
        return agency.equals(agencyId);
    }
}

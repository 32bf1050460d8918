package org.mingda.account;

import java.util.Objects;
import java.util.Set;

/** Somebody who works here; {@code unitId} is null for people of no unit, such as the registrar. */
public record Person(String login, String name, String email, Set<Role> roles, String unitId) {

    public Person {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean worksIn(String unit) {
        return unit.equals(unitId);
    }
}

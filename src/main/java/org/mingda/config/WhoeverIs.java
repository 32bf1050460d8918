package org.mingda.config;

import java.util.Set;
import java.util.function.Supplier;
import org.mingda.account.People;
import org.mingda.account.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in whoever has one of the roles at this moment, so that a role taken away counts at once. */
class WhoeverIs implements AuthorizationManager<RequestAuthorizationContext> {

    private final People people;
    private final Set<Role> roles;

    WhoeverIs(People people, Role... roles) {
        this.people = people;
        this.roles = Set.of(roles);
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext request) {
        return new AuthorizationDecision(people.find(who.get().getName())
                .filter(person -> person.roles().stream().anyMatch(roles::contains)).isPresent());
    }
}

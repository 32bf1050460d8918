package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.mingda.account.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a password where the engine keeps it; a wrong one locks the login, first for 3 seconds, at most for 60. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final EnginePeople people;

    EngineLogin(IdentityService identity, EnginePeople people) {
        this.identity = identity;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        Object password = attempt.getCredentials();
        if (!isPlausible(login) || password == null || !identity.checkPassword(login, password.toString())) {
            throw new BadCredentialsException("Login or password is wrong, or the login is locked for seconds");
        }
        people.settle(login);
        return UsernamePasswordAuthenticationToken.authenticated(login, null, authorities(login));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    /** PostgreSQL takes no NUL, and no login is that long. */
    private static boolean isPlausible(String login) {
        return !login.isBlank() && login.length() <= 64 && login.chars().noneMatch(Character::isISOControl);
    }

    private List<GrantedAuthority> authorities(String login) {
        return people.find(login).map(Person::roles).stream().flatMap(roles -> roles.stream())
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    }
}

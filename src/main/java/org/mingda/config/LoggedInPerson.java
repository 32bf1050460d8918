package org.mingda.config;

import java.util.Optional;
import org.mingda.account.CurrentPerson;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts, as Spring Security knows it. */
@Component
class LoggedInPerson implements CurrentPerson {

    private final People people;

    LoggedInPerson(People people) {
        this.people = people;
    }

    @Override
    public Optional<Person> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getName)
                .flatMap(people::find);
    }
}

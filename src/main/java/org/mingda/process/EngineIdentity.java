package org.mingda.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who acts while a request runs, and makes it forget afterwards. */
class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identity;
    private final People people;

    EngineIdentity(IdentityService identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            identity.clearAuthentication();
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && !(who instanceof AnonymousAuthenticationToken)) {
                identity.setAuthentication(who.getName(), groups(who.getName()), agency(who.getName()));
            }
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream().map(Group::getId).toList();
    }

    private List<String> agency(String login) {
        return people.find(login).map(Person::agencyId).stream().toList();
    }
}

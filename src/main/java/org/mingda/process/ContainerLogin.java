package org.mingda.process;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.mingda.account.CurrentPerson;
import org.mingda.account.Person;

/** Lets Tasklist, Cockpit and Admin know whoever logged in at our own page. */
class ContainerLogin extends ContainerBasedAuthenticationFilter implements AuthenticationProvider {

    private final CurrentPerson current;

    ContainerLogin(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void init(FilterConfig none) {
        authenticationProvider = this;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return current.find().map(ContainerLogin::known).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult known(Person person) {
        AuthenticationResult known = AuthenticationResult.successful(person.login());
        known.setTenants(Stream.ofNullable(person.agencyId()).toList());
        return known;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the status alone tells the web applications to go to the login page
    }
}

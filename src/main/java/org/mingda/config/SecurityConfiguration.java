package org.mingda.config;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import org.mingda.account.People;
import org.mingda.account.Role;
import org.mingda.process.EngineDoors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;

/** Who may open which address: the engine's API, its web applications, and our own pages. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Public: the portal, the interface for other systems (which asks for an access code itself), what pages need. */
    private static final String[] PUBLIC = {
        "/", "/agencies/**", "/apply/**", "/track/**", "/d/**", "/published/**", "/consultation/**", "/deadline/**",
        "/demo/**", "/api/v1/**", "/v3/api-docs/**", "/error", "/login", "/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**",
        "/favicon.ico"
    };

    private final People people;
    private final AuthenticationProvider login;

    SecurityConfiguration(People people, AuthenticationProvider login) {
        this.people = people;
        this.login = login;
    }

    /** Addresses are compared as a whole; by default those of another servlet than Spring's would match nothing. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean wholeAddresses() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Other programs: a login with each call, no session and therefore nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain engineApi(HttpSecurity http) throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authenticationProvider(login)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .httpBasic(basic -> basic.realmName("Mingda"))
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .headers(SecureHeaders::always)
                .authorizeHttpRequests(rules -> engineRules(closedFirst(rules)))
                .build();
    }

    /** Tasklist, Cockpit and Admin, which bring their own token against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain engineApplications(HttpSecurity http) throws Exception {
        LoginPage.enter(http)
                .securityMatcher("/camunda/**")
                .authenticationProvider(login)
                .csrf(CsrfConfigurer::disable)
                .headers(SecureHeaders::besideThoseOfCamunda)
                .authorizeHttpRequests(rules -> engineRules(closedFirst(rules)
                        .requestMatchers("/camunda/api/cockpit/**", "/camunda/app/cockpit/**")
                        .access(is(Role.SUPERVISOR, Role.ADMINISTRATOR))
                        .requestMatchers("/camunda/api/admin/auth/**", "/camunda/api/tasklist/**", "/camunda/app/**",
                                "/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico")
                        .access(is(Role.ofOfficers()))));
        return LoginPage.leave(http).build();
    }

    /** Our own pages; what is not named is for nobody. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        LoginPage.enter(http)
                .authenticationProvider(login)
                .csrf(OwnToken::againstForgery)
                .headers(SecureHeaders::forOwnPages)
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(PUBLIC).permitAll()
                        .requestMatchers("/desk/admin/**").access(is(Role.ADMINISTRATOR))
                        .requestMatchers("/desk/mail-room", "/desk/mail-room/**", "/desk/password")
                        .access(is(Role.values()))
                        .requestMatchers("/desk/**").access(is(Role.ofOfficers()))
                        .anyRequest().denyAll());
        return LoginPage.leave(http).build();
    }

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry closedFirst(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        return rules.requestMatchers(EngineDoors.closed()).denyAll();
    }

    private void engineRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(EngineDoors.officers()).access(is(Role.ofOfficers()))
                .requestMatchers(EngineDoors.supervisors()).access(is(Role.SUPERVISOR, Role.ADMINISTRATOR))
                .anyRequest().access(is(Role.ADMINISTRATOR));
    }

    private WhoeverIs is(Role... roles) {
        return new WhoeverIs(people, roles);
    }
}

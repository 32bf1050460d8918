package org.mingda.config;

import java.util.Set;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an administrator exists before the first address answers, so that nobody else makes himself one.
 *
 * <p>For real, the password must be given in {@code mingda.admin.password}; {@link AdministratorGuard} sees to that.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private final People people;
    private final String login;
    private final String password;

    FirstAdministrator(
            People people,
            RunMode mode,
            @Value("${mingda.admin.login}") String login,
            @Value("${mingda.admin.password}") String password,
            @Value("${mingda.demo.password}") String demoPassword) {
        this.people = people;
        this.login = login;
        this.password = password.isEmpty() && mode == RunMode.DEMO ? demoPassword : password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!people.haveAdministrator()) {
            create(new Person(login, Role.ADMINISTRATOR.label(), null, Set.of(Role.ADMINISTRATOR), null));
        }
    }

    private void create(Person administrator) {
        try {
            people.create(administrator, password);
        } catch (IllegalArgumentException e) {
            throw new StartProblem(
                            "无法建立管理员：" + e.getMessage(),
                            "No administrator can be made: the password needs upper and lower case, digits and signs.",
                            "换一个 MINGDA_ADMIN_PASSWORD。",
                            "Choose another MINGDA_ADMIN_PASSWORD.")
                    .because(e);
        }
    }
}

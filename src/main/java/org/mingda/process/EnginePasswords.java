package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.mingda.account.Passwords;
import org.springframework.stereotype.Component;

/** Passwords where the engine keeps them; people may not write there themselves, so the product does it for them. */
@Component
class EnginePasswords implements Passwords {

    private final IdentityService identity;
    private final Unwatched unwatched;

    EnginePasswords(IdentityService identity, Unwatched unwatched) {
        this.identity = identity;
        this.unwatched = unwatched;
    }

    @Override
    public List<String> rules() {
        return PasswordRules.inChinese(identity.getPasswordPolicy().getRules());
    }

    @Override
    public List<String> broken(String login, String candidate) {
        PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(candidate, user(login));
        return PasswordRules.inChinese(result.getViolatedRules());
    }

    /** In no transaction: what the engine counts of a wrong password must stay. */
    @Override
    public boolean change(String login, String current, String next) {
        if (!broken(login, next).isEmpty()) {
            throw new IllegalArgumentException("a weak password for " + login);
        }
        boolean right = identity.checkPassword(login, current);
        if (right) {
            unwatched.run(() -> save(login, next));
        }
        return right;
    }

    private void save(String login, String password) {
        User user = user(login);
        user.setPassword(password);
        identity.saveUser(user);
    }

    private User user(String login) {
        return unwatched.call(() -> identity.createUserQuery().userId(login).singleResult());
    }
}

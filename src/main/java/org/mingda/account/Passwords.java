package org.mingda.account;

import java.util.List;

/** The passwords of the people who work here; everybody changes the own one. */
public interface Passwords {

    /** What a new password must be like, in Chinese. */
    List<String> rules();

    /** Those of the rules that this one does not keep; empty when it is good. */
    List<String> broken(String login, String candidate);

    /**
     * Puts another password in place of the current one; false when that is wrong or the login is locked for seconds.
     *
     * <p>A wrong one counts like a wrong login. A weak new one is an {@link IllegalArgumentException}.
     */
    boolean change(String login, String current, String next);
}

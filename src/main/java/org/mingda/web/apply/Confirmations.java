package org.mingda.web.apply;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingda.intake.Accepted;

/** What was submitted in this browser session, so that the confirmation survives a reload; the latest few only. */
record Confirmations(List<One> all) implements Serializable {

    private static final String NAME = Confirmations.class.getName();
    private static final int AT_MOST = 5;

    /** One confirmation; nobody but this session sees its access code. */
    record One(String number, String accessCode) implements Serializable {}

    static Confirmations of(HttpSession session) {
        return session.getAttribute(NAME) instanceof Confirmations known ? known : new Confirmations(List.of());
    }

    void remember(HttpSession session, Accepted accepted) {
        List<One> more = new ArrayList<>(all);
        more.removeIf(one -> one.number().equals(accepted.number()));
        more.add(new One(accepted.number(), accepted.accessCode()));
        session.setAttribute(NAME, new Confirmations(
                new ArrayList<>(more.subList(Math.max(0, more.size() - AT_MOST), more.size()))));
    }

    Optional<String> accessCodeOf(String number) {
        return all.stream().filter(one -> one.number().equals(number)).map(One::accessCode).findFirst();
    }
}

package org.mingda.web.law;

import java.util.List;
import org.mingda.intake.Flaw;

/** A question that cannot be read as it is; every flaw names its field and says what to do. */
public final class BadQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    BadQuestion(List<Flaw> flaws) {
        super(flaws.toString());
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}

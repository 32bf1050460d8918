package org.mingda.account;

import java.util.NoSuchElementException;
import java.util.Optional;

/** Who acts: the person logged in to the request at hand; empty for the public and for the engine's own work. */
public interface CurrentPerson {

    Optional<Person> find();

    /** The person who acts; {@link NoSuchElementException} where nobody is logged in. */
    default Person require() {
        return find().orElseThrow(() -> new NoSuchElementException("Nobody is logged in"));
    }
}

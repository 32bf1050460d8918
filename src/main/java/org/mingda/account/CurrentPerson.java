package org.mingda.account;

import java.util.Optional;

/** Who acts: the person logged in to the request at hand; empty for the public and for the engine's own work. */
public interface CurrentPerson {

    Optional<Person> find();
}

package org.mingda.request;

import java.util.Collection;
import java.util.Map;

/** Tells which requests have one and the same drafted reply, whoever it is addressed to. */
public interface DraftSeals {

    /**
     * By number a hash of everything that people put into the reply: its wording, grounds and evidence, the records that
     * go with it and the search it rests on. What has no draft is left out.
     */
    Map<String, String> of(Collection<String> numbers);
}

package org.mingda.web;

import org.mingda.request.Stage;

/** Which requests a coordinator looks for, as it stands in the address. */
record HandOverSearch(String person, String unit, String stage, String q) {

    HandOverSearch {
        person = person == null ? "" : person.strip();
        q = q == null ? "" : q.replace("\u0000", "").strip();
    }

    DeskSearch plain() {
        return new DeskSearch(q, stage, null, unit, null, null);
    }

    public Stage stageOrNull() {
        return plain().stageOrNull();
    }

    /** Whose claimed tasks are looked for; null for everybody's. */
    public String personOrNull() {
        return person.isEmpty() ? null : person;
    }
}

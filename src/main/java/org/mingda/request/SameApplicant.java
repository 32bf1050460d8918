package org.mingda.request;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who counts as one applicant: the identity number tells, or name and one contact where no number was given. */
record SameApplicant(Applicant own) {

    private static final String BY_CONTACT =
            "a.name = :name and (a.phone = :phone or a.email = :email or a.address = :address)";

    /** A condition on the table applicant, there called {@code a}. */
    String condition() {
        return text(own.idNumber()) == null ? "(" + BY_CONTACT + ")"
                : "(a.id_number = :idNumber or a.id_number = '' and " + BY_CONTACT + ")";
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("idNumber", text(own.idNumber()));
        values.put("name", own.name());
        values.put("phone", text(own.phone()));
        values.put("email", text(own.email()));
        values.put("address", text(own.address()));
        return values;
    }

    /** What was not given is like nothing, not like what others did not give either. */
    private static String text(String given) {
        return given == null || given.isBlank() ? null : given;
    }
}

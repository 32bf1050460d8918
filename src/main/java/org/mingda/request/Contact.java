package org.mingda.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How an applicant can be reached; each part may be null. */
public record Contact(String phone, String email, String address) {

    static Contact of(Applicant applicant) {
        return new Contact(applicant.phone(), applicant.email(), applicant.address());
    }

    /** This where something was given, the other's part where not. */
    Contact orElse(Contact other) {
        return new Contact(given(phone, other.phone), given(email, other.email), given(address, other.address));
    }

    List<String> differences(Contact other) {
        List<String> names = new ArrayList<>();
        addWhen(!Objects.equals(phone, other.phone), "phone", names);
        addWhen(!Objects.equals(email, other.email), "email", names);
        addWhen(!Objects.equals(address, other.address), "address", names);
        return names;
    }

    private static void addWhen(boolean wanted, String name, List<String> names) {
        if (wanted) {
            names.add(name);
        }
    }

    private static String given(String mine, String others) {
        return mine == null || mine.isBlank() ? others : mine;
    }
}

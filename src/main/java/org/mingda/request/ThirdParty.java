package org.mingda.request;

/**
 * Someone whose rights the disclosure may harm (第三方, Article 32).
 *
 * @param contact e-mail or postal address
 * @param information what of theirs is asked for
 */
public record ThirdParty(String id, String request, String name, String contact, String information) {

    /** Whether the consultation letter can go by e-mail. */
    public boolean byEmail() {
        return contact.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }
}

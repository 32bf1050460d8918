package org.mingda.request;

/**
 * Someone whose rights the disclosure may harm (第三方, Article 32).
 *
 * @param contact e-mail or postal address
 * @param information what of theirs is asked for
 */
public record ThirdParty(String id, String request, String name, String contact, String information) {

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String EMAIL =
            WORD + "(\\." + WORD + ")*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}";

    /** Whether the consultation letter can go by e-mail. */
    public boolean byEmail() {
        return isEmail(contact);
    }

    /** Whether a letter could be sent to this address by e-mail. */
    public static boolean isEmail(String contact) {
        return contact.matches(EMAIL);
    }
}

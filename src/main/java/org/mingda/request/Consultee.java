package org.mingda.request;

/**
 * Someone who is asked in writing before information is disclosed: a third party whose rights it may harm (第三方,
 * Article 32), an agency that helped to make it (Article 34) or that is concerned (Article 11).
 *
 * @param contact e-mail or postal address
 * @param information what they are asked about
 */
public record Consultee(
        String id, String request, ConsulteeKind kind, String name, String contact, String information) {

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String EMAIL =
            WORD + "(\\." + WORD + ")*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}";

    /** Whether letters to them can go by e-mail. */
    public boolean byEmail() {
        return isEmail(contact);
    }

    /** Whether a letter could be sent to this address by e-mail. */
    public static boolean isEmail(String contact) {
        return contact.matches(EMAIL);
    }

    boolean thirdParty() {
        return kind == ConsulteeKind.THIRD_PARTY;
    }

    /** The same one asked about the same: nobody is asked twice. */
    boolean is(NamedConsultee named) {
        return kind == named.kind() && name.equals(named.name()) && information.equals(named.information());
    }
}

package org.mingda.web;

import org.mingda.intake.Application;

/**
 * The application form beside a mail, as the registrar filled it in.
 *
 * @param asItIs whether to take it although the applicant left something out; null for no
 */
record MailApplicationForm(String content, String formWanted, String delivery, String kind, String name, String idType,
        String idNumber, String contactPerson, String phone, String email, String address,
        Boolean asItIs) {

    Application application(String agency) {
        return new Application(agency, content, formWanted, delivery, kind, name, idType, idNumber, contactPerson, phone,
                email, address);
    }

    boolean takenAsItIs() {
        return Boolean.TRUE.equals(asItIs);
    }
}

package org.mingda.request;

/**
 * Who asks (申请人): name, identity proof and contact (Article 29).
 *
 * @param idType kind of identity proof, e.g. {@code ID_CARD}, {@code PASSPORT}, {@code CREDIT_CODE}
 * @param contactPerson who speaks for an organisation; null for a natural person
 * @param email null when the applicant gave none
 */
public record Applicant(
        ApplicantKind kind,
        String name,
        String idType,
        String idNumber,
        String contactPerson,
        String phone,
        String email,
        String address) {}

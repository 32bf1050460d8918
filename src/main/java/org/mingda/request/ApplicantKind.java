package org.mingda.request;

/** The applicant columns of the annual report: natural persons and five kinds of organisation. */
public enum ApplicantKind {
    NATURAL, BUSINESS, RESEARCH, PUBLIC_WELFARE, LEGAL_SERVICE, OTHER_ORG
}

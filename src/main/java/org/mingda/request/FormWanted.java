package org.mingda.request;

/** The form in which the applicant wants the information (Article 29). */
public enum FormWanted {
    ELECTRONIC, PAPER, INSPECTION
}

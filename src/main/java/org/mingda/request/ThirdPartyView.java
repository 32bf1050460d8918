package org.mingda.request;

/** What all consulted third parties together mean for the decision (Articles 15 and 32), the weightiest last. */
public enum ThirdPartyView {
    NOT_ASKED, CONSENTS, OBJECTS_WITHOUT_REASON, SILENT, OBJECTS_WITH_REASON
}

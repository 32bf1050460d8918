package org.mingda.letter;

import java.time.Clock;
import java.time.LocalDate;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.law.AgencyKind;
import org.mingda.law.Remedies;
import org.mingda.law.RemedyAgency;
import org.mingda.law.RemedyKind;
import org.mingda.request.DeliveryConsents;
import org.mingda.request.Request;
import org.springframework.stereotype.Component;

/** The paragraph on remedies (救济途径) of a letter that an agency writes today. */
@Component
class RemedyNotices {

    private final Agencies agencies;
    private final Remedies remedies;
    private final Clock clock;

    RemedyNotices(Agencies agencies, Remedies remedies, Clock clock) {
        this.agencies = agencies;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** For a letter that goes to the applicant, by the way the applicant chose. */
    String toApplicant(Request request, RemedyKind kind) {
        return paragraph(request.agency(), kind, DeliveryConsents.needed(request.delivery()));
    }

    /** Delivered online, a letter must also name the way to ask for reconsideration there (行政复议法 Article 22). */
    String paragraph(String agency, RemedyKind kind, boolean deliveredOnline) {
        return remedies.notice(kind, LocalDate.now(clock), reviewed(agencies.get(agency)), deliveredOnline).paragraph();
    }

    private static RemedyAgency reviewed(Agency agency) {
        return new RemedyAgency(AgencyKind.valueOf(agency.kind()), agency.name(), agency.government(),
                agency.superior(), agency.court(), agency.onlineReview());
    }
}

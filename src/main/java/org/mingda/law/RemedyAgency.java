package org.mingda.law;

/**
 * What a remedy notice must know of the agency.
 *
 * @param government the people's government at the agency's own level
 * @param superior the next higher government or superior department
 * @param onlineReview where reconsideration can be asked for on the internet, empty for nowhere
 */
public record RemedyAgency(
        AgencyKind kind, String name, String government, String superior, String court, String onlineReview) {
}

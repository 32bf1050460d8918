package org.mingda.account;

/**
 * An authority that answers requests (行政机关).
 *
 * @param code begins every request number, e.g. {@code QS}
 * @param letterPrefix begins every document number, e.g. {@code 青石政公开}
 * @param kind decides which organ reviews its decisions, e.g. {@code LOCAL_DEPARTMENT}
 * @param government the people's government at the agency's own level
 * @param superior the next higher government or superior department
 * @param onlineReview where reconsideration can be asked for on the internet; empty for nowhere
 */
public record Agency(
        String id,
        String code,
        String name,
        String letterPrefix,
        String kind,
        String government,
        String superior,
        String onlineReview,
        String court,
        String address,
        String phone,
        String officeHours) {}

package org.mingda.web;

import java.util.List;
import org.mingda.request.RepeatedRequest;

/**
 * What the page of a request shows of similar ones.
 *
 * @param proposed the earlier request that makes this a repeated one (Article 36(6)); null when none was answered
 * @param group topic of the group that this officer sees and that it is worked with; null when there is none
 * @param applicants  how many different applicants asked for the same thing
 * @param askedByMany whether these are enough to suggest publication
 * @param suggestedByApplicant the day in words; null when the applicant did not
 * @param suggestedByOfficer   the day in words; null before
 * @param maySuggest  whether this officer is offered to note the suggestion
 */
record SimilarView(List<Line> repeated, RepeatedRequest proposed, String group, int applicants, boolean askedByMany, String suggestedByApplicant,
        String suggestedByOfficer, boolean maySuggest) {

    /** An earlier request, its dates and outcome in words; {@code readable} for the officer who looks. */
    record Line(RepeatedRequest request, String received, String outcome, String replied, boolean readable) {}
}

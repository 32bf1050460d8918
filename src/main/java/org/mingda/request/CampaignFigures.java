package org.mingda.request;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of one group of requests.
 *
 * @param people   how many different applicants
 * @param differing how many say something else than most do
 * @param wording  hash of what most say
 * @param content  what most say, as one of them wrote it
 * @param contentOf number of that one
 * @param stages   how many stand where, in the order of a request's life
 * @param days     how many came on each of the last days on which any came, the latest first
 * @param dues     the nearest due dates of running clocks
 */
public record CampaignFigures(int size, int people, int differing, String wording, String content, String contentOf,
        List<OfStage> stages, List<OfDay> days, List<OfDay> dues) {

    /** How many stand at a stage. */
    public record OfStage(Stage stage, int requests) {}

    /** How many belong to a day. */
    public record OfDay(LocalDate day, int requests) {}
}

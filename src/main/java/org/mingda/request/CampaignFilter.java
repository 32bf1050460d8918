package org.mingda.request;

/**
 * Which requests of a group are listed; what is null or blank does not narrow it.
 *
 * @param differing only those that say something else than most do
 * @param text found in the number or the applicant's name
 */
public record CampaignFilter(Stage stage, boolean differing, String text, int page) {}

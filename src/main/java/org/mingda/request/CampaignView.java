package org.mingda.request;

/**
 * Whose group of requests somebody looks at: everything of it, or what one unit handles.
 *
 * @param unit null for the whole agency
 */
public record CampaignView(String agency, String unit) {}

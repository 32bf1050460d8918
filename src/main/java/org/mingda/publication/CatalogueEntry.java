package org.mingda.publication;

import java.time.LocalDate;

/**
 * What the catalogue says about something that was published.
 *
 * @param documentNumber 文号; empty when it has none
 * @param topic an id of {@link org.mingda.law.DisclosureTopics}
 * @param address a web address; empty when it can be read on our own page only
 */
public record CatalogueEntry(
        String title,
        String documentNumber,
        String topic,
        LocalDate createdOn,
        LocalDate publishedOn,
        String address,
        String summary) {}

package org.mingda.web;

import org.mingda.publication.TypedEntry;

/** What an officer typed about something to be published. */
record CatalogueForm(String title, String documentNumber, String topic, String createdOn, String publishedOn,
        String address, String summary) {

    TypedEntry typed() {
        return new TypedEntry(title, documentNumber, topic, createdOn, publishedOn, address, summary);
    }
}

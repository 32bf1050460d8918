package org.mingda.publication;

import java.util.List;

/**
 * What is looked for among the published items.
 *
 * @param topic an id, or empty for all
 * @param least the score that an item needs
 * @param share the part of the best item's score that an item needs, 0 to 1
 */
record CatalogueQuery(
        String text, List<String> agencies, String topic, double least, double share, int most, int offset) {}

package org.mingda.publication;

import java.util.List;

/**
 * What a file says.
 *
 * @param ignored headings of columns that are not ours
 */
record ReadFile(List<CatalogueEntry> entries, List<ImportFault> faults, List<String> ignored) {}

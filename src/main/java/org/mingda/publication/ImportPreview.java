package org.mingda.publication;

import java.util.List;
import java.util.UUID;

/**
 * What an import would do; nothing is imported yet.
 *
 * @param id to confirm it with; null when there are faults
 * @param first the first of the new entries
 * @param added how many are new
 * @param known how many the catalogue has already, which would be passed over
 * @param ignored headings of columns that are not ours
 */
public record ImportPreview(
        UUID id,
        List<CatalogueEntry> first,
        int added,
        int known,
        List<ImportFault> faults,
        List<String> ignored) {}

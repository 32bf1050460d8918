package org.mingda.request;

import java.time.LocalDate;

/**
 * What a unit searched (检索记录); required evidence where nothing was found (Article 36(4)).
 *
 * @param systems units asked and systems searched
 * @param period the period of time that was searched
 * @param searchedBy who searched, as the unit names them
 */
public record UnitSearch(String systems, String keywords, String period, String searchedBy, LocalDate searchedOn,
        String findings) {}

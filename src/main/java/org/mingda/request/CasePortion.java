package org.mingda.request;

import java.util.List;

/** One page of an officer's list; pages count from 1, and there is always at least one. */
public record CasePortion(List<CaseRow> rows, int total, int page, int pages) {}

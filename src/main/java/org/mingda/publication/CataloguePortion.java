package org.mingda.publication;

import java.util.List;

/** One page of a list; the first page is 1. */
public record CataloguePortion(List<PublishedItem> items, int page, int total) {

    public static final int LENGTH = 20;

    /** At least 1. */
    public int pages() {
        return Math.max(1, (total + LENGTH - 1) / LENGTH);
    }
}

package org.mingda.web.published;

/** What somebody looks for, as it stands in the address; what makes no sense does not narrow the list. */
record PublishedSearch(String q, String agency, String topic, String page) {

    private static final int LONGEST = 200;

    PublishedSearch {
        String visible = q == null ? "" : q.replaceAll("\\p{Cntrl}", " ").strip();
        q = visible.substring(0, Math.min(LONGEST, visible.length()));
        agency = agency == null ? "" : agency;
        topic = topic == null ? "" : topic;
    }

    int pageNumber() {
        return page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
    }

    public boolean narrowed() {
        return !q.isEmpty() || !agency.isEmpty() || !topic.isEmpty();
    }
}

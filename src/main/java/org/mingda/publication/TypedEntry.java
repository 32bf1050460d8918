package org.mingda.publication;

/** A catalogue entry as somebody typed it or a file says it; the topic is an id or a name. */
public record TypedEntry(
        String title,
        String documentNumber,
        String topic,
        String createdOn,
        String publishedOn,
        String address,
        String summary) {

    public TypedEntry {
        title = line(title);
        documentNumber = line(documentNumber);
        topic = line(topic);
        createdOn = line(createdOn);
        publishedOn = line(publishedOn);
        address = line(address);
        summary = text(summary);
    }

    /** The form before anything is typed. */
    public static TypedEntry empty() {
        return new TypedEntry("", "", "", "", "", "", "");
    }

    /** What is there already, to be changed. */
    public static TypedEntry of(PublishedItem item) {
        return new TypedEntry(item.title(), item.documentNumber(), item.topic(), item.createdOn().toString(),
                item.publishedOn().toString(), item.address(), item.summary());
    }

    private static String line(String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    private static String text(String typed) {
        return typed == null ? ""
                : typed.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}

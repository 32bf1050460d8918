package org.mingda.law;

import java.util.List;
import java.util.Optional;

/** What agencies publish of their own accord (Articles 19 to 21) or after a request (Article 44). */
public final class DisclosureTopics {

    private final List<DisclosureTopic> topics;

    private DisclosureTopics(List<DisclosureTopic> topics) {
        this.topics = List.copyOf(topics);
    }

    public static DisclosureTopics onClasspath() {
        return from(RuleSource.onClasspath());
    }

    /** Reads {@code publication-topics.csv}. */
    public static DisclosureTopics from(RuleSource source) {
        return new DisclosureTopics(
                RuleTable.read(source, "publication-topics.csv").stream().map(DisclosureTopic::of).toList());
    }

    /** In the order of the law. */
    public List<DisclosureTopic> all() {
        return topics;
    }

    public Optional<DisclosureTopic> find(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The topic with this id or this Chinese name. */
    public Optional<DisclosureTopic> named(String text) {
        return topics.stream().filter(topic -> topic.id().equals(text) || topic.zh().equals(text)).findFirst();
    }
}

package org.mingda.web.published;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.law.DisclosureTopic;
import org.mingda.law.DisclosureTopics;
import org.mingda.publication.Catalogue;
import org.mingda.publication.PublishedItem;
import org.mingda.publication.PublishedLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue for everybody: search, read, download (Article 24). */
@Controller
@RequestMapping("/published")
class PublishedPages {

    private final PublishedLists lists;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final DisclosureTopics topics;

    PublishedPages(PublishedLists lists, Catalogue catalogue, Agencies agencies, DisclosureTopics topics) {
        this.lists = lists;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.topics = topics;
    }

    @GetMapping
    String list(PublishedSearch search, Model model, Locale locale) {
        List<Agency> all = agencies.all();
        List<String> asked = all.stream().map(Agency::id)
                .filter(id -> search.agency().isEmpty() || id.equals(search.agency())).toList();
        model.addAttribute("search", search).addAttribute("agencies", all).addAttribute("topics", topics.all())
                .addAttribute("agencyNames", all.stream().collect(Collectors.toMap(Agency::id, Agency::name)))
                .addAttribute("topicNames", topicNames(locale))
                .addAttribute("portion", lists.open(asked, search.q(), search.topic(), search.pageNumber()));
        return "published/list";
    }

    @GetMapping("/{id}")
    String item(@PathVariable UUID id, Model model, Locale locale) {
        PublishedItem item = open(id);
        model.addAttribute("item", item).addAttribute("agency", agencies.get(item.agency()))
                .addAttribute("topic", topics.find(item.topic()).map(topic -> topic.name(locale)).orElse(""));
        return "published/item";
    }

    private Map<String, String> topicNames(Locale locale) {
        return topics.all().stream().collect(Collectors.toMap(DisclosureTopic::id, topic -> topic.name(locale)));
    }

    /** What was withdrawn looks as if it had never been. */
    private PublishedItem open(UUID id) {
        return catalogue.find(id).filter(item -> !item.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

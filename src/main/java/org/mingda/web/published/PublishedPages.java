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
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.mingda.web.Download;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    private final StoredFiles storedFiles;

    PublishedPages(PublishedLists lists, Catalogue catalogue, Agencies agencies, DisclosureTopics topics,
            StoredFiles storedFiles) {
        this.lists = lists;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.topics = topics;
        this.storedFiles = storedFiles;
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
        if (item.file() != null) {
            model.addAttribute("file", storedFiles.get(item.file()));
        }
        return "published/item";
    }

    /** The file of an item, once it was found clean. */
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        UUID stored = open(id).file();
        StoredFile file = stored == null ? null : storedFiles.get(stored);
        if (file == null || !file.clean()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Download.fromOutside(file.fileName(), file.mediaType(), file.size(), storedFiles.open(stored));
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

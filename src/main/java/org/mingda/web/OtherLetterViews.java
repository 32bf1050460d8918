package org.mingda.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.letter.FreeLetters;
import org.mingda.letter.LetterDraft;
import org.mingda.letter.LetterDrafts;
import org.mingda.web.DraftViews.Pictures;
import org.springframework.stereotype.Component;

/** Gathers what the pages for letters of an officer's own accord show. */
@Component
class OtherLetterViews {

    private static final String PREFIX = "fact.";

    private final FreeLetters free;
    private final LetterDrafts drafts;
    private final People people;

    OtherLetterViews(FreeLetters free, LetterDrafts drafts, People people) {
        this.free = free;
        this.drafts = drafts;
        this.people = people;
    }

    /** A letter that was written, with people and times in words. */
    record Draft(LetterDraft kept, String author, String at, String decider) {}

    /** What was typed, by the fact's name: the fields carry a prefix, so that a fact may be called anything. */
    static Map<String, String> facts(Map<String, String> sent) {
        Map<String, String> facts = new HashMap<>();
        sent.forEach((field, text) -> {
            if (field.startsWith(PREFIX)) {
                facts.put(field.substring(PREFIX.length()), text);
            }
        });
        return facts;
    }

    List<Draft> drafts(String number) {
        return drafts.of(number).stream().map(this::draft).toList();
    }

    Optional<UUID> waiting(String number) {
        return drafts.waiting(number).map(LetterDraft::id);
    }

    Draft draft(String number, UUID id) {
        return drafts.find(number, id).map(this::draft).orElseThrow(NotOnFile::new);
    }

    private Draft draft(LetterDraft kept) {
        return new Draft(kept, name(kept.author()), ChineseDates.minute(kept.at()),
                kept.decider() == null ? "" : name(kept.decider()));
    }

    private String name(String login) {
        return people.find(login).map(Person::name).orElse(login);
    }

    Pictures pictures(LetterDraft draft) {
        return pictures(draft.request(), draft.template(), draft.facts());
    }

    Pictures pictures(String number, String template, Map<String, String> texts) {
        return DraftViews.pictures(() -> free.preview(number, template, texts));
    }
}

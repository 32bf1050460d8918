package org.mingda.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.intake.DeskEntry;
import org.mingda.intake.IdType;
import org.mingda.intake.IntakeSettings;
import org.mingda.intake.KeptUploads;
import org.mingda.intake.MailItem;
import org.mingda.intake.MailRoomBook;
import org.mingda.law.Channel;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of an entry shows. */
@Component
class EntryViews {

    private static final String VIEW = "desk/entry";

    private final DeskAccess access;
    private final EntryChannels channels;
    private final EntryHints hints;
    private final MailRoomBook book;
    private final KeptUploads keptUploads;
    private final IntakeSettings settings;

    EntryViews(DeskAccess access, EntryChannels channels, EntryHints hints, MailRoomBook book,
            KeptUploads keptUploads, IntakeSettings settings) {
        this.access = access;
        this.channels = channels;
        this.hints = hints;
        this.book = book;
        this.keptUploads = keptUploads;
        this.settings = settings;
    }

    /** Only registrars enter requests. */
    Person registrar() {
        return access.registrar();
    }

    DeskEntry entry(DeskEntryForm form, Person officer) {
        return form.entry(access.agencyOf(officer).id(), channels.rule(form.get("channel")), channels.today());
    }

    EntryHints.Hint hint(DeskEntryForm form, Person officer) {
        return hints.of(entry(form, officer));
    }

    /** A fresh page; with a letter of the mail room's book, what is known of it. */
    DeskEntryForm begun(Map<String, String> asked, Person officer) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("key", UUID.randomUUID().toString());
        typed.put("requestKind", "DISCLOSURE");
        typed.put("kind", ApplicantKind.NATURAL.name());
        typed.put("channel", asked.getOrDefault("channel", Channel.COUNTER.name()));
        DeskEntryForm wanted = new DeskEntryForm(asked);
        if (wanted.item() != null) {
            MailItem letter = letter(wanted, officer).orElseThrow(NotOnFile::new);
            typed.put("item", letter.id().toString());
            typed.put("channel", letter.channel().name());
            typed.put("name", letter.sender());
        }
        return new DeskEntryForm(typed);
    }

    String show(DeskEntryForm form, Person officer, Model model) {
        Optional<MailItem> letter = letter(form, officer);
        List<EntryChannels.Way> ways = channels.ways(form, letter, officer.name());
        model.addAttribute("officer", officer).addAttribute("form", form).addAttribute("key", form.key())
                .addAttribute("ways", ways).addAttribute("letter", letter.orElse(null))
                .addAttribute("hint", hint(shown(form, ways), officer))
                .addAttribute("kept", keptUploads.of(form.get("key"))).addAttribute("settings", settings)
                .addAttribute("formsWanted", FormWanted.values()).addAttribute("deliveries", Delivery.values())
                .addAttribute("kinds", ApplicantKind.values()).addAttribute("idTypes", IdType.values());
        for (String none : List.of("errors", "lacking")) {
            if (!model.containsAttribute(none)) {
                model.addAttribute(none, Map.of());
            }
        }
        return VIEW;
    }

    /** With what the page proposes, as if it had been typed. */
    private static DeskEntryForm shown(DeskEntryForm form, List<EntryChannels.Way> ways) {
        Map<String, String> typed = new LinkedHashMap<>(form.typed());
        ways.stream().filter(EntryChannels.Way::chosen).flatMap(way -> way.fields().stream())
                .forEach(field -> typed.putIfAbsent(field.name(), field.value()));
        return new DeskEntryForm(typed);
    }

    private Optional<MailItem> letter(DeskEntryForm form, Person officer) {
        return form.item() == null ? Optional.empty() : book.find(access.agencyOf(officer).id(), form.item());
    }
}

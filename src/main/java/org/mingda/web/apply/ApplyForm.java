package org.mingda.web.apply;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mingda.account.Agencies;
import org.mingda.intake.Application;
import org.mingda.intake.Flaw;
import org.mingda.intake.IdType;
import org.mingda.intake.IntakeSettings;
import org.mingda.intake.KeptUploads;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.mingda.web.FlawMessages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the application form shows. */
@Component
class ApplyForm {

    static final String VIEW = "apply/form";

    private final Agencies agencies;
    private final KeptUploads keptUploads;
    private final IntakeSettings settings;
    private final FlawMessages messages;

    ApplyForm(Agencies agencies, KeptUploads keptUploads, IntakeSettings settings, FlawMessages messages) {
        this.agencies = agencies;
        this.keptUploads = keptUploads;
        this.settings = settings;
        this.messages = messages;
    }

    void fill(Model model, Application form, UUID key) {
        model.addAttribute("form", form).addAttribute("key", key).addAttribute("errors", Map.of());
        model.addAttribute("agencies", agencies.all()).addAttribute("settings", settings);
        model.addAttribute("kept", keptUploads.of(key.toString()));
        model.addAttribute("formsWanted", List.of(FormWanted.values()))
                .addAttribute("deliveries", List.of(Delivery.values()))
                .addAttribute("kinds", List.of(ApplicantKind.values()))
                .addAttribute("idTypes", List.of(IdType.values()));
    }

    void fillFlaws(Model model, Collection<Flaw> flaws, Locale locale) {
        model.addAttribute("errors", messages.byField(flaws, locale));
    }
}

package org.mingda.web.apply;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.intake.Application;
import org.mingda.intake.Draft;
import org.mingda.intake.Flaw;
import org.mingda.intake.IdType;
import org.mingda.intake.IntakeSettings;
import org.mingda.intake.KeptUploads;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.DeliveryConsents;
import org.mingda.request.FormWanted;
import org.mingda.web.FlawMessages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of an application show. */
@Component
class StepPages {

    static final String ADDRESS = "/apply/{token:[A-Za-z0-9_-]{22}}/";

    private final Agencies agencies;
    private final KeptUploads keptUploads;
    private final AlreadyPublished published;
    private final IntakeSettings settings;
    private final FlawMessages messages;
    private final Steps steps;

    StepPages(Agencies agencies, KeptUploads keptUploads, AlreadyPublished published, IntakeSettings settings,
            FlawMessages messages, Steps steps) {
        this.agencies = agencies;
        this.keptUploads = keptUploads;
        this.published = published;
        this.settings = settings;
        this.messages = messages;
        this.steps = steps;
    }

    /** Fills a page; {@code wrong} in its address asks for its mistakes, {@code change} leads back to the last page. */
    String fill(Model model, String token, Draft draft, Step step, Map<String, String> query, Locale locale) {
        frame(model, token, draft);
        model.addAttribute("step", step).addAttribute("change", query.containsKey("change"))
                .addAttribute("changed", query.containsKey("changed"))
                .addAttribute("part", step.getPart()).addAttribute("parts", Step.Part.values())
                .addAttribute("first", steps.before(step, draft).isEmpty())
                .addAttribute("errors", errors(model, draft, step, query.containsKey("wrong"), locale));
        choices(model, step, draft);
        return "apply/step";
    }

    /** What the pages beside the steps show as well. */
    void frame(Model model, String token, Draft draft) {
        Application form = draft.application();
        model.addAttribute("consents", DeliveryConsents.ELECTRONIC).addAttribute("consentWording", DeliveryConsents.WORDING);
        model.addAttribute("token", token).addAttribute("kind", draft.kind().name()).addAttribute("form", form)
                .addAttribute("agency", agencies.find(form.agency()).map(Agency::name).orElse(""))
                .addAttribute("person", form.kind().equals(ApplicantKind.NATURAL.name()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> errors(Model model, Draft draft, Step step, boolean wrong, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (wrong) {
            errors.putAll(messages.byField(steps.flaws(step, draft), draft.kind().name(), locale));
        }
        if (step == Step.FILES && model.getAttribute(StepFiles.FLAWS) instanceof List<?> flaws) {
            errors.putAll(messages.byField((List<Flaw>) flaws, locale));
        }
        return errors;
    }

    private void choices(Model model, Step step, Draft draft) {
        switch (step) {
            case WHAT -> model.addAttribute("contentLength", settings.contentLength());
            case AGENCY -> model.addAttribute("agencies", agencies.all());
            case PUBLISHED -> model.addAttribute("items", published.items(draft));
            case FILES -> model.addAttribute("settings", settings).addAttribute("kept", kept(draft));
            case WHO -> model.addAttribute("kinds", List.of(ApplicantKind.values()));
            case IDENTITY -> model.addAttribute("idTypes", idTypes(draft));
            case REPLY -> model.addAttribute("formsWanted", FormWanted.values())
                    .addAttribute("deliveries", List.of(Delivery.values()));
            case CHECK -> model.addAttribute("kept", kept(draft)).addAttribute("several", agencies.all().size() > 1)
                    .addAttribute("seen", Seen.of(draft, kept(draft)));
            default -> { }
        }
    }

    private List<KeptUploads.Kept> kept(Draft draft) {
        return keptUploads.of(draft.id().toString());
    }

    /** The documents that such an applicant can have. */
    private static List<IdType> idTypes(Draft draft) {
        return Arrays.stream(ApplicantKind.values()).filter(kind -> kind.name().equals(draft.application().kind()))
                .findFirst().map(kind -> Arrays.stream(IdType.values()).filter(type -> type.suits(kind)).toList())
                .orElse(List.of(IdType.values()));
    }
}

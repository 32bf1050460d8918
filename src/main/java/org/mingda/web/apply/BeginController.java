package org.mingda.web.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.intake.Draft;
import org.mingda.intake.Drafts;
import org.mingda.request.FormWanted;
import org.mingda.request.RequestKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where an application begins or goes on: for information, or for the correction of information about oneself. */
@Controller
class BeginController {

    private final Agencies agencies;
    private final Drafts drafts;
    private final OpenedDrafts opened;
    private final Steps steps;

    BeginController(Agencies agencies, Drafts drafts, OpenedDrafts opened, Steps steps) {
        this.agencies = agencies;
        this.drafts = drafts;
        this.opened = opened;
        this.steps = steps;
    }

    @GetMapping("/apply")
    String apply(@RequestParam(defaultValue = "") String agency) {
        return begin(RequestKind.DISCLOSURE, agency);
    }

    @GetMapping("/apply/correction")
    String correction(@RequestParam(defaultValue = "") String agency) {
        return begin(RequestKind.CORRECTION, agency);
    }

    private String begin(RequestKind kind, String wantedAgency) {
        List<Agency> all = agencies.all();
        if (all.isEmpty()) {
            return "apply/no-agency";
        }
        String agency = all.size() == 1 ? all.get(0).id()
                : all.stream().map(Agency::id).filter(wantedAgency::equals).findFirst().orElse("");
        Step first = agency.isEmpty() ? Step.AGENCY : Step.WHAT;
        return address(drafts.start(kind, answers(kind, agency), first.getPath()), first);
    }

    /** What need not be asked: the only agency, and the form of a correction, which has none. */
    private static Map<String, String> answers(RequestKind kind, String agency) {
        Map<String, String> answers = new HashMap<>();
        if (!agency.isEmpty()) {
            answers.put("agency", agency);
        }
        if (kind == RequestKind.CORRECTION) {
            answers.put("formWanted", FormWanted.ELECTRONIC.name());
        }
        return answers;
    }

    /** The link of a draft: goes on where it was left. */
    @GetMapping("/apply/{token:[A-Za-z0-9_-]{22}}")
    String goOn(@PathVariable String token) {
        Draft draft = opened.open(token);
        return address(token, Step.at(draft.step()).orElse(steps.first(draft)));
    }

    /** In place of a draft whose days are over, whatever was wanted of it. */
    @RequestMapping(path = "/apply/gone", method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String gone() {
        return "apply/draft-gone";
    }

    @GetMapping("/apply/sent-before")
    String sentBefore() {
        return "apply/sent-before";
    }

    static String address(String token, Step step) {
        return "redirect:/apply/" + token + "/" + step.getPath();
    }
}

package org.mingda.web.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingda.intake.Draft;
import org.mingda.intake.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One page of an application. What is typed is kept whatever happens next, right or wrong; each answer to a form is a
 * redirect, so that the browser's own way back never asks to send something again.
 */
@Controller
class StepController {

    private final OpenedDrafts opened;
    private final Drafts drafts;
    private final Steps steps;
    private final StepPages pages;
    private final StepFiles files;
    private final AlreadyPublished published;

    StepController(OpenedDrafts opened, Drafts drafts, Steps steps, StepPages pages, StepFiles files,
            AlreadyPublished published) {
        this.opened = opened;
        this.drafts = drafts;
        this.steps = steps;
        this.pages = pages;
        this.files = files;
        this.published = published;
    }

    @GetMapping(StepPages.ADDRESS + "{path}")
    String show(@PathVariable String token, @PathVariable String path, @RequestParam Map<String, String> query,
            Locale locale, Model model) {
        Draft draft = opened.open(token);
        Step step = step(path);
        if (step == Step.CHECK && steps.firstWrong(draft) != Step.CHECK) {
            return BeginController.address(token, steps.firstWrong(draft));
        }
        if (!steps.has(step, draft)) {
            return BeginController.address(token, steps.after(step, draft));
        }
        return pages.fill(model, token, draft, step, query, locale);
    }

    @PostMapping(StepPages.ADDRESS + "{path}")
    Object take(@PathVariable String token, @PathVariable String path, @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> files, RedirectAttributes flash) {
        Draft draft = opened.open(token);
        Step step = step(path);
        drafts.save(draft.id(), answers(step, typed));
        boolean filesAreGood = step != Step.FILES || this.files.take(draft, typed, files, flash);
        if (typed.containsKey("answered")) {
            published.answered(typed.get("answered"), draft);
            return "redirect:/apply/" + token + "/answered?item=" + URLEncoder.encode(typed.get("answered"), UTF_8);
        }
        String action = typed.containsKey("remove") ? "stay" : typed.getOrDefault("action", "next");
        if (action.equals("save")) {
            return ResponseEntity.noContent().build();
        }
        return filesAreGood ? go(action, token, step, typed.containsKey("change"))
                : again(token, step, typed.containsKey("change"));
    }

    /** A kind end without an application. */
    @GetMapping(StepPages.ADDRESS + "answered")
    String answered(@PathVariable String token, @RequestParam(defaultValue = "") String item, Model model) {
        Draft draft = opened.open(token);
        pages.frame(model, token, draft);
        model.addAttribute("item", published.find(item, draft).orElse(null));
        return "apply/answered";
    }

    private static Map<String, String> answers(Step step, Map<String, String> typed) {
        Map<String, String> answers = new HashMap<>(typed);
        answers.keySet().retainAll(step.getFields());
        return answers;
    }

    private String go(String action, String token, Step step, boolean change) {
        Draft draft = opened.open(token);
        return switch (action) {
            case "back" -> moved(token, draft,
                    change ? steps.firstWrong(draft) : steps.before(step, draft).orElse(step));
            case "later" -> "redirect:/apply/" + token + "/later";
            case "stay" -> BeginController.address(token, step) + (change ? "?change" : "");
            default -> steps.flaws(step, draft).isEmpty()
                    ? moved(token, draft, change ? steps.firstWrong(draft) : steps.after(step, draft))
                    : again(token, step, change);
        };
    }

    private String moved(String token, Draft draft, Step step) {
        drafts.goOnAt(draft.id(), step.getPath());
        return BeginController.address(token, step);
    }

    private static String again(String token, Step step, boolean change) {
        return BeginController.address(token, step) + "?wrong" + (change ? "&change" : "");
    }

    private static Step step(String path) {
        return Step.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

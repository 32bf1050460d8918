package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingda.account.Person;
import org.mingda.letter.redaction.FindWords;
import org.mingda.letter.redaction.PagePictures;
import org.mingda.letter.redaction.RedactRecord;
import org.mingda.letter.redaction.RedactionBox;
import org.mingda.letter.redaction.RedactionBoxes;
import org.mingda.request.ChangeRecords;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Request;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where handlers draw boxes over what must not be given of a PDF, each with its reason (Article 37). */
@OfficersPage
@RequestMapping("/desk/requests/{number}/records/{id}/redact")
class RedactPage {

    private final DeskAccess access;
    private final ReleaseRecords records;
    private final RedactRecord redact;
    private final RedactionBoxes boxes;
    private final PagePictures pictures;
    private final FindWords find;
    private final RecordViews views;

    RedactPage(DeskAccess access, ReleaseRecords records, RedactRecord redact, RedactionBoxes boxes,
            PagePictures pictures, FindWords find, RecordViews views) {
        this.access = access;
        this.records = records;
        this.redact = redact;
        this.boxes = boxes;
        this.pictures = pictures;
        this.find = find;
        this.views = views;
    }

    /** A record that this officer may draw on. */
    private record Drawn(Person officer, Request request, ReleaseRecord record) {}

    @GetMapping
    String show(@PathVariable String number, @PathVariable UUID id, Model model, HttpServletResponse response) {
        Drawn drawn = drawn(number, id);
        return page(drawn, RedactForm.of(boxes.of(drawn.record)), model, response);
    }

    /** {@code action} is {@code save}, {@code add} (a box more) or {@code find} (proposes boxes). */
    @PostMapping
    String change(@PathVariable String number, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed,
            Model model, RedirectAttributes next, HttpServletResponse response) {
        Drawn drawn = drawn(number, id);
        RedactForm form = RedactForm.read(typed);
        try {
            switch (String.valueOf(typed.getFirst("action"))) {
                case "add" -> form = form.withOneMore();
                case "find" -> form = found(drawn, form, model);
                case "save" -> {
                    return saved(drawn, form, next);
                }
                default -> model.addAttribute("done", "已更新。");
            }
        } catch (UseCaseRefused refused) {
            refuse(refused, model, response);
        }
        return page(drawn, form, model, response);
    }

    /** The file as saving would make it; nothing is kept. */
    @PostMapping("/preview.pdf")
    Object preview(@PathVariable String number, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Drawn drawn = drawn(number, id);
        RedactForm form = RedactForm.read(typed);
        try {
            return Download.pdf("预览.pdf", redact.preview(drawn.record, form.drawn(), form.note()));
        } catch (UseCaseRefused refused) {
            refuse(refused, model, response);
            return page(drawn, form, model, response);
        }
    }

    private String saved(Drawn drawn, RedactForm form, RedirectAttributes next) {
        Set<Integer> repeated = redact.save(drawn.request.number(), drawn.record.id(), form.boxes(), form.note(),
                drawn.officer.login());
        next.addFlashAttribute("done", "已遮盖，清单中换成了遮盖后的文件；原件保留，仅供内部查看。" + (repeated.isEmpty() ? ""
                : "请注意：被遮盖的文字在第" + repeated.stream().map(String::valueOf).collect(Collectors.joining("、"))
                        + "页的其他位置仍然可以读到，请核对是否漏盖。"));
        next.addAttribute("number", drawn.request.number());
        return "redirect:/desk/requests/{number}/records";
    }

    private RedactForm found(Drawn drawn, RedactForm form, Model model) {
        byte[] pdf = redact.bytes(drawn.record);
        List<RedactionBox> found = Arrays.stream(FindWords.Kind.values())
                .filter(kind -> kind.name().equals(form.kind())).findFirst()
                .map(kind -> find.all(pdf, kind)).orElseGet(() -> find.word(pdf, form.word()));
        model.addAttribute("done", found.isEmpty() ? "没有找到。扫描的页面没有文字，不能查找，请逐页查看后画框。"
                : "找到" + found.size() + "处，已在下面列出，请逐处确认后采用。");
        return form.withProposed(found);
    }

    private Drawn drawn(String number, UUID id) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (!access.mayListRecords(officer, request)) {
            throw new NotAllowed();
        }
        ReleaseRecord record = records.find(number, id).orElseThrow(() -> new RecordGone(number));
        if (!RedactRecord.canBe(record)) {
            throw new NotOnFile();
        }
        return new Drawn(officer, request, record);
    }

    private static void refuse(UseCaseRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refused.getMessage());
    }

    private String page(Drawn drawn, RedactForm form, Model model, HttpServletResponse response) {
        model.addAttribute("officer", drawn.officer).addAttribute("request", drawn.request)
                .addAttribute("record", drawn.record).addAttribute("form", form)
                .addAttribute("grounds", views.grounds())
                .addAttribute("kinds", FindWords.Kind.values())
                .addAttribute("pages", pages(drawn, model, response))
                .addAttribute("open", ChangeRecords.openAt(drawn.request.stage()));
        return "desk/redact";
    }

    /** No pages when the file cannot be opened; the refusal says why. */
    private int pages(Drawn drawn, Model model, HttpServletResponse response) {
        try {
            return pictures.count(redact.bytes(drawn.record));
        } catch (UseCaseRefused unreadable) {
            refuse(unreadable, model, response);
            return 0;
        }
    }
}

package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.law.DisclosureTopics;
import org.mingda.letter.PdfWords;
import org.mingda.letter.release.PublicCopy;
import org.mingda.publication.Catalogue;
import org.mingda.publication.PublicationRefused;
import org.mingda.publication.PublishedItem;
import org.mingda.publication.TypedEntry;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Request;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.apply.ChosenFiles;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a registrar publishes what a closed request was answered with, after taking out all personal data. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/publication")
class PublishReplyPage {

    private static final String TOPIC = "answered";

    private final DeskAccess access;
    private final Catalogue catalogue;
    private final PublishReply publishReply;
    private final PublicCopy publicCopy;
    private final OfficersFiles officersFiles;
    private final StoredFiles storedFiles;
    private final DisclosureTopics topics;
    private final Ledger ledger;
    private final Clock clock;

    PublishReplyPage(DeskAccess access, Catalogue catalogue, PublishReply publishReply, PublicCopy publicCopy,
            OfficersFiles officersFiles, StoredFiles storedFiles, DisclosureTopics topics, Ledger ledger, Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.publishReply = publishReply;
        this.publicCopy = publicCopy;
        this.officersFiles = officersFiles;
        this.storedFiles = storedFiles;
        this.topics = topics;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The form, or the entry when the reply is published already. */
    @GetMapping
    String form(@PathVariable String number, Model model, RedirectAttributes next) {
        Request request = publishable(number, access.officer());
        Optional<PublishedItem> known = catalogue.ofReply(number);
        known.ifPresent(item -> next.addAttribute("id", item.id()));
        return known.isPresent() ? "redirect:/desk/published/{id}" : form(request, proposed(number), model);
    }

    @PostMapping
    String publish(@PathVariable String number, CatalogueForm form, @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "false") boolean checked, @RequestParam(defaultValue = "") String reason,
            Model model, RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        Request request = publishable(number, officer);
        try {
            refuseUnlessChecked(checked);
            next.addAttribute("id", publish(request, form.typed(), file, reason, officer.login()));
        } catch (PublicationRefused | UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage()).addAttribute("reason", reason);
            return form(request, form.typed(), model);
        }
        next.addFlashAttribute("done", "已公开，公众现在可以查到。");
        return "redirect:/desk/published/{id}";
    }

    private UUID publish(Request request, TypedEntry typed, MultipartFile file, String reason, String actor) {
        if (file == null || !ChosenFiles.chosen(file)) {
            return publishReply.publish(request, typed, "", null, actor);
        }
        String words = words(file);
        List<UUID> stored = new ArrayList<>(officersFiles.store(List.of(file)));
        try {
            PublicCopy.Made copy = publicCopy.make(stored.get(0), reason);
            stored.add(copy.file());
            return publishReply.publish(request, typed, words, copy, actor);
        } finally {
            stored.forEach(storedFiles::discard); // what was published stays
        }
    }

    private static String words(MultipartFile file) {
        try {
            return PdfWords.of(file.getBytes());
        } catch (IOException unreadable) {
            throw new PublicationRefused("上传的文件不是可以打开的 PDF，或者加了密码。请另存为 PDF 后重新选择。");
        }
    }

    private static void refuseUnlessChecked(boolean checked) {
        if (!checked) {
            throw new PublicationRefused("请先逐页核对并确认：要公开的内容里没有申请人和其他人的个人信息。");
        }
    }

    /** The day of the reply is the day on which what is published was made. */
    private TypedEntry proposed(String number) {
        LocalDate today = LocalDate.now(clock);
        LocalDate replied = ledger.latest(number, EventType.REPLY_ISSUED).map(LedgerEntry::on).orElse(today);
        return new TypedEntry("", "", TOPIC, replied.toString(), today.toString(), "", "");
    }

    private String form(Request request, TypedEntry entry, Model model) {
        model.addAttribute("officer", access.officer()).addAttribute("request", request).addAttribute("entry", entry)
                .addAttribute("topics", topics.all());
        return "desk/publish-reply";
    }

    private Request publishable(String number, Person officer) {
        Request request = access.readable(number, officer);
        if (!access.mayPublishReply(officer, request)) {
            throw new NotAllowed();
        }
        return request;
    }
}

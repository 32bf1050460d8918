package org.mingda.web;

import java.util.List;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.letter.PostLabel;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a registrar records of a letter on its way: posted, signed, returned, handed over, published, sent again. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/letters/{id}")
class DeliveryActions {

    private final DeskAccess access;
    private final LetterAccess letterAccess;
    private final LetterDeliveries deliveries;
    private final DeliveryTasks tasks;
    private final OfficersFiles officersFiles;
    private final StoredFiles storedFiles;
    private final PostLabel postLabel;

    DeliveryActions(DeskAccess access, LetterAccess letterAccess, LetterDeliveries deliveries, DeliveryTasks tasks,
            OfficersFiles officersFiles, StoredFiles storedFiles, PostLabel postLabel) {
        this.access = access;
        this.letterAccess = letterAccess;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.officersFiles = officersFiles;
        this.storedFiles = storedFiles;
        this.postLabel = postLabel;
    }

    @PostMapping("/delivery")
    String record(@PathVariable String number, @PathVariable UUID id, DeliveryForm form,
            @RequestParam(name = "scan", required = false) MultipartFile scan, RedirectAttributes next) {
        Person officer = access.officer();
        Letter letter = letterAccess.readable(number, id);
        if (!access.mayDeliver(officer, access.readable(number, officer))) {
            throw new NotAllowed();
        }
        try {
            tasks.refuseWhileOpen(letter);
            form.refuseTooLong();
            record(form, id, scan, officer.login());
            next.addFlashAttribute("done", "已登记。");
        } catch (UseCaseRefused refused) {
            next.addFlashAttribute("refusal", refused.getMessage());
            next.addFlashAttribute("typedDelivery", form);
        }
        return "redirect:/desk/requests/" + number + "/letters/" + id;
    }

    private void record(DeliveryForm form, UUID id, MultipartFile scan, String officer) {
        switch (form.action()) {
            case "posted" -> deliveries.posted(id, form.day(), form.trackingNumber(), officer);
            case "signed" -> deliveries.signed(id, form.day(), form.note(), kept(scan), officer);
            case "returned" -> deliveries.returned(id, form.day(), form.note(), kept(scan), officer);
            case "counter" -> deliveries.handedOver(id, form.day(), form.note(), kept(scan), officer);
            case "notice" -> deliveries.published(id, form.day(), form.note(), officer);
            case "email" -> deliveries.again(id, form.email(), form.agreed(), officer);
            case "portal" -> deliveries.offeredAgain(id, form.agreed(), officer);
            default -> throw new UseCaseRefused("请选择要登记的情况。");
        }
    }

    private UUID kept(MultipartFile scan) {
        return scan == null ? null : officersFiles.store(List.of(scan)).stream().findFirst().orElse(null);
    }

    /** The scan of a return slip or signature. */
    @GetMapping("/delivery/{attempt}/scan")
    ResponseEntity<Resource> scan(@PathVariable String number, @PathVariable UUID id, @PathVariable long attempt) {
        letterAccess.readable(number, id);
        StoredFile file = deliveries.of(id).stream().filter(one -> one.id() == attempt && one.file() != null)
                .map(one -> storedFiles.get(one.file())).filter(StoredFile::clean).findFirst()
                .orElseThrow(NotOnFile::new);
        return Download.fromOutside(file.fileName(), file.mediaType(), file.size(), storedFiles.open(file.id()));
    }

    /** The label for the envelope. */
    @GetMapping("/label.pdf")
    ResponseEntity<byte[]> label(@PathVariable String number, @PathVariable UUID id) {
        Letter letter = letterAccess.readable(number, id);
        return Download.pdf("地址标签-" + letter.fileName(), postLabel.pdf(letter));
    }
}

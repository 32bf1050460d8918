package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.law.DisclosureTopics;
import org.mingda.publication.CatalogueColumn;
import org.mingda.publication.ImportCatalogue;
import org.mingda.publication.ImportPreview;
import org.mingda.publication.PublicationRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a registrar brings the catalogue that the agency has already: a file is looked at first, then imported. */
@OfficersPage
@RequestMapping("/desk/published/import")
class CatalogueImportPage {

    private static final int SHOWN_FAULTS = 200;

    private final DeskAccess access;
    private final ImportCatalogue imports;
    private final DisclosureTopics topics;

    CatalogueImportPage(DeskAccess access, ImportCatalogue imports, DisclosureTopics topics) {
        this.access = access;
        this.imports = imports;
        this.topics = topics;
    }

    @GetMapping
    String form(Model model) {
        registrar(model);
        return page(model);
    }

    /** A preview has no address of its own: who comes back to it starts again. */
    @GetMapping("/preview")
    String again() {
        access.registrar();
        return "redirect:/desk/published/import";
    }

    @PostMapping("/preview")
    String preview(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        Person officer = registrar(model);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        try {
            ImportPreview preview = imports.preview(access.agencyOf(officer).id(), content, officer.login());
            response.setStatus((preview.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY).value());
            model.addAttribute("preview", preview).addAttribute("fileName", file.getOriginalFilename())
                    .addAttribute("faults", preview.faults().stream().limit(SHOWN_FAULTS).toList());
        } catch (PublicationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
        }
        return page(model);
    }

    @PostMapping
    String confirm(@RequestParam(required = false) UUID id, Model model, RedirectAttributes next, HttpServletResponse response) {
        Person officer = registrar(model);
        try {
            int added = imports.confirm(access.agencyOf(officer).id(), id, officer.login());
            next.addFlashAttribute("done", "已导入 " + added + " 条，公众现在可以查到。");
            return "redirect:/desk/published";
        } catch (PublicationRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", refused.getMessage());
            return page(model);
        }
    }

    private String page(Model model) {
        model.addAttribute("topics", topics.all())
                .addAttribute("headings", Arrays.stream(CatalogueColumn.values()).map(CatalogueColumn::heading).toList());
        return "desk/published-import";
    }

    private Person registrar(Model model) {
        Person officer = access.registrar();
        model.addAttribute("officer", officer);
        return officer;
    }
}

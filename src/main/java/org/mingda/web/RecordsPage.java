package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.letter.release.CheckRecords;
import org.mingda.letter.release.SettleFindings;
import org.mingda.request.ChangeRecords;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Request;
import org.mingda.request.UseCaseRefused;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the handlers list what a reply gives and withholds, item by item; others read it. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/records")
class RecordsPage {

    private final DeskAccess access;
    private final RecordViews views;
    private final ReleaseRecords records;
    private final ChangeRecords changeRecords;
    private final OfficersFiles officersFiles;
    private final CheckRecords checkRecords;

    RecordsPage(DeskAccess access, RecordViews views, ReleaseRecords records, ChangeRecords changeRecords,
            OfficersFiles officersFiles, CheckRecords checkRecords) {
        this.checkRecords = checkRecords;
        this.access = access;
        this.views = views;
        this.records = records;
        this.changeRecords = changeRecords;
        this.officersFiles = officersFiles;
    }

    /** One change of the list. */
    private interface Change {
        void make(Person officer);
    }

    /** What came by another way than this page, or was redacted, is looked through before its handlers see it. */
    @GetMapping
    String show(@PathVariable String number, Model model) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (access.mayListRecords(officer, request)) {
            checkRecords.check(number);
        }
        return page(request, officer, RecordForm.empty(), null, model);
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable UUID id) {
        access.readable(number, access.officer());
        ReleaseRecord record = records.find(number, id)
                .filter(ReleaseRecord::hasFile).filter(records::clean).orElseThrow(NotOnFile::new);
        return Download.fromOutside(record.fileName(), record.mediaType(), record.size(), records.open(id));
    }

    @PostMapping
    String add(@PathVariable String number, RecordForm form, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        return change(number, form, null, "已添加。", model, next, response, officer -> {
            refuseHarmful(form);
            changeRecords.add(number, form.record(), officer.login());
        });
    }

    @PostMapping("/{id}")
    String change(@PathVariable String number, @PathVariable UUID id, RecordForm form, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        return change(number, form, id, "已修改。", model, next, response, officer -> {
            refuseHarmful(form);
            changeRecords.change(number, id, form.record(), officer.login());
        });
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String number, @PathVariable UUID id, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        return change(number, RecordForm.empty(), null, "已移除。", model, next, response,
                officer -> changeRecords.remove(number, id, officer.login()));
    }

    private String change(String number, RecordForm typed, UUID changed, String done, Model model,
            RedirectAttributes next, HttpServletResponse response, Change change) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (!access.mayListRecords(officer, request)) {
            throw new NotAllowed();
        }
        try {
            change.make(officer);
            checkRecords.check(number);
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return page(access.readable(number, officer), officer, typed, changed, model);
        }
        next.addFlashAttribute("done", done);
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}/records";
    }

    private void refuseHarmful(RecordForm form) {
        if (form.hasFile()) {
            officersFiles.refuseBad(form.file());
        }
    }

    private String page(Request request, Person officer, RecordForm typed, UUID changed, Model model) {
        boolean mine = access.mayListRecords(officer, request);
        boolean open = ChangeRecords.openAt(request.stage());
        model.addAttribute("officer", officer).addAttribute("request", request)
                .addAttribute("lines", views.of(request.number())).addAttribute("grounds", views.grounds())
                .addAttribute("typed", typed).addAttribute("changed", changed)
                .addAttribute("editable", mine && open).addAttribute("closed", mine && !open)
                .addAttribute("settles", mine && SettleFindings.openAt(request.stage()));
        return "desk/records";
    }
}

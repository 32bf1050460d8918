package org.mingda.web;

import java.util.List;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.letter.release.CleanRecord;
import org.mingda.letter.release.SettleFindings;
import org.mingda.request.Request;
import org.mingda.request.UseCaseRefused;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a handler does about what was found in a record's file: says why it may leave, or has it taken out. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/records/{id}")
class RecordFindingsPage {

    private final DeskAccess access;
    private final SettleFindings settleFindings;
    private final CleanRecord cleanRecord;

    RecordFindingsPage(DeskAccess access, SettleFindings settleFindings, CleanRecord cleanRecord) {
        this.access = access;
        this.settleFindings = settleFindings;
        this.cleanRecord = cleanRecord;
    }

    @PostMapping("/findings")
    String settle(@PathVariable String number, @PathVariable UUID id,
            @RequestParam(name = "finding", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        return done(number, "已确认，理由已记入办理记录。", next,
                officer -> settleFindings.settle(number, id, chosen, Typed.text(reason), officer.login()));
    }

    @PostMapping("/cleaning")
    String clean(@PathVariable String number, @PathVariable UUID id, RedirectAttributes next) {
        return done(number, "已清除，并换成清除后的文件，原文件另行保存。请打开核对一遍。", next,
                officer -> cleanRecord.clean(number, id, officer.login()));
    }

    @FunctionalInterface
    private interface Step {
        void by(Person officer);
    }

    private String done(String number, String words, RedirectAttributes next, Step step) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (!access.mayListRecords(officer, request)) {
            throw new NotAllowed();
        }
        try {
            step.by(officer);
            next.addFlashAttribute("done", words);
        } catch (UseCaseRefused refused) {
            next.addFlashAttribute("refusal", refused.getMessage());
        }
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}/records";
    }
}

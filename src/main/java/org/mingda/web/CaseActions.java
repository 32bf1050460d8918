package org.mingda.web;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.request.AddAttachments;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.RequestProcess;
import org.mingda.request.UseCaseRefused;
import org.mingda.request.WithdrawRequest;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer can do with a request outside of the tasks: one action, one use case, then the page again. */
@OfficersPage
@RequestMapping("/desk/requests/{number}")
class CaseActions {

    private final DeskAccess access;
    private final CasePage page;
    private final ExtendDeadline extendDeadline;
    private final WithdrawRequest withdrawRequest;
    private final AddAttachments addAttachments;
    private final OfficersFiles officersFiles;
    private final RequestProcess process;

    CaseActions(DeskAccess access, CasePage page, ExtendDeadline extendDeadline, WithdrawRequest withdrawRequest,
            AddAttachments addAttachments, OfficersFiles officersFiles, RequestProcess process) {
        this.access = access;
        this.page = page;
        this.extendDeadline = extendDeadline;
        this.withdrawRequest = withdrawRequest;
        this.addAttachments = addAttachments;
        this.officersFiles = officersFiles;
        this.process = process;
    }

    @PostMapping("/extension")
    String extend(@PathVariable String number, ExtensionForm form, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person officer = access.officer();
        access.changeable(number, officer);
        try {
            extendDeadline.ask(number, form.days(), form.reason(), officer.login());
        } catch (UseCaseRefused refused) {
            return refused(number, officer, "extension", refused, form, model, response);
        }
        return done(number, "延期申请已提交，等待负责人审批。", next);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String number, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        if (!access.mayWithdraw(officer, access.readable(number, officer))) {
            throw new NotAllowed();
        }
        try {
            refuseUnless(confirmed, "请先勾选，确认申请人已表示撤回。");
            withdrawRequest.withdraw(number, officer.login());
        } catch (UseCaseRefused refused) {
            return refused(number, officer, "withdrawal", refused, ExtensionForm.empty(), model, response);
        }
        return done(number, "已登记撤回，本件办结。", next);
    }

    @PostMapping("/retry")
    String retry(@PathVariable String number, RedirectAttributes next) {
        Person officer = access.officer();
        if (!access.mayRetry(officer, access.readable(number, officer))) {
            throw new NotAllowed();
        }
        process.retry(number);
        return done(number, "已安排重试。请过一会儿刷新本页，查看结果。", next);
    }

    @PostMapping("/attachments")
    String attach(@PathVariable String number,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Model model, RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        access.attachable(number, officer);
        List<UUID> chosen;
        try {
            chosen = officersFiles.store(files);
            addAttachments.add(number, chosen, officer.login());
        } catch (UseCaseRefused refused) {
            return refused(number, officer, "attachments", refused, ExtensionForm.empty(), model, response);
        }
        return done(number, "已上传 " + chosen.size() + " 个附件。", next);
    }

    private String refused(String number, Person officer, String action, UseCaseRefused refused, ExtensionForm typed,
            Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page.showRefused(number, officer, action, refused.getMessage(), typed, model);
    }

    private static String done(String number, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}";
    }
}

package org.mingda.web;

import java.util.Optional;
import org.mingda.account.CurrentPerson;
import org.mingda.account.Person;
import org.mingda.letter.LetterDefect;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What officers see when there is nothing, or nothing for them. */
@ControllerAdvice(annotations = OfficersPage.class)
class DeskErrors {

    private final CurrentPerson currentPerson;

    DeskErrors(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @ExceptionHandler({NotOnFile.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(Model model) {
        return page(model, "没有找到", "没有这件申请，或者您无权查看。请核对编号，或回到案件列表查找。");
    }

    /** Each redaction takes another record's place, so a page that was opened before it names one that is gone. */
    @ExceptionHandler(RecordGone.class)
    @ResponseStatus(HttpStatus.GONE)
    String recordGone(RecordGone gone, Model model) {
        model.addAttribute("problemLink", "/desk/requests/" + gone.number() + "/records")
                .addAttribute("problemLinkText", "回到拟公开的信息");
        return page(model, "这一件刚才已经遮盖过", "这一件刚才已经遮盖、修改或者移除过，此前的保存有效，这一次提交的没有保存。"
                + "需要再改的，请从清单中重新打开。");
    }

    @ExceptionHandler(NotAllowed.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String forbidden(Model model) {
        return page(model, "不能办理", "您的岗位不能办理这一步。请联系登记岗或系统管理员。");
    }

    @ExceptionHandler(LetterDefect.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String defect(LetterDefect defect, Model model) {
        return page(model, "文书无法制作", defect.getMessage());
    }

    private String page(Model model, String title, String message) {
        Optional<Person> officer = currentPerson.find();
        officer.ifPresent(person -> model.addAttribute("officer", person));
        model.addAttribute("problemTitle", title);
        model.addAttribute("problemMessage", message);
        return "desk/problem";
    }
}

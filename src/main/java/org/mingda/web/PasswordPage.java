package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingda.account.OwnSessions;
import org.mingda.account.Passwords;
import org.mingda.account.Person;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody who works here changes the own password; what was typed goes nowhere but to the check. */
@OfficersPage
@RequestMapping("/desk/password")
class PasswordPage {

    private static final String WRONG = "现在的密码不正确。请检查大小写和输入法。为防止他人猜测密码，输错后您的登录名将暂停3秒，"
            + "连续输错则每次加倍，最长60秒；暂停期间即使密码正确也不接受，请稍候再试。";

    private final DeskAccess access;
    private final Passwords passwords;
    private final OwnSessions sessions;

    PasswordPage(DeskAccess access, Passwords passwords, OwnSessions sessions) {
        this.access = access;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Model model) {
        return show(access.officer(), model);
    }

    /** The current password is tried last, so that a slip in the new one costs no try. */
    @PostMapping
    String change(@RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String newPassword, @RequestParam(defaultValue = "") String repeated,
            Model model, RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        List<String> flaws = flaws(officer, currentPassword, newPassword, repeated);
        if (!flaws.isEmpty()) {
            return refused(flaws, officer, model, response);
        }
        if (!passwords.change(officer.login(), currentPassword, newPassword)) {
            return refused(List.of(WRONG), officer, model, response);
        }
        sessions.keepThisOneOnly();
        next.addFlashAttribute("done", "密码已修改，下次请用新密码登录。您在其他电脑或浏览器上的登录已经退出。");
        return "redirect:/desk/password";
    }

    private List<String> flaws(Person officer, String current, String next, String repeated) {
        if (current.isEmpty() || next.isEmpty() || repeated.isEmpty()) {
            return List.of("请填写全部三项。");
        }
        if (!next.equals(repeated)) {
            return List.of("两次输入的新密码不一样。");
        }
        if (next.equals(current)) {
            return List.of("新密码与现在的密码相同，请换一个。");
        }
        return passwords.broken(officer.login(), next).stream().map(rule -> "新密码应当" + rule + "。").toList();
    }

    private String refused(List<String> flaws, Person officer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("flaws", flaws);
        return show(officer, model);
    }

    private String show(Person officer, Model model) {
        model.addAttribute("officer", officer).addAttribute("rules", passwords.rules());
        return "desk/password";
    }
}

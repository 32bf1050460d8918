package org.mingda.web.apply;

import org.mingda.account.Agencies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what this is, how long it takes, and what to do instead. */
@Controller
class StartController {

    private final Agencies agencies;

    StartController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("agencies", agencies.all());
        return "apply/start";
    }
}

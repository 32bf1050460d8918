package org.mingda.web.apply;

import java.util.List;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start of the house: where one chooses an agency; with only one there is nothing to choose. */
@Controller
class StartController {

    private final Agencies agencies;

    StartController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/")
    String start(Model model) {
        List<Agency> all = agencies.all();
        if (all.size() == 1) {
            return "redirect:/agencies/" + all.get(0).id();
        }
        model.addAttribute("agencies", all);
        return "apply/start";
    }
}

package org.mingda.web;

import org.mingda.account.Person;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where supervisors see which unit was late with its search, and by how much. */
@OfficersPage
class LateUnitsPage {

    private final DeskAccess access;
    private final UnitSearchViews searches;

    LateUnitsPage(DeskAccess access, UnitSearchViews searches) {
        this.access = access;
        this.searches = searches;
    }

    @GetMapping("/desk/late-units")
    String show(Model model) {
        Person officer = access.overseer();
        model.addAttribute("officer", officer).addAttribute("lines", searches.late(access.agencyOf(officer).id()));
        return "desk/late-units";
    }
}

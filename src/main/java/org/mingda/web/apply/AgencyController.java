package org.mingda.web.apply;

import java.util.List;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.AgencyChannel;
import org.mingda.account.AgencyChannels;
import org.mingda.account.Guides;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** An agency's start page: what this is, how long it takes, the other ways in, what to do instead, its guide. */
@Controller
class AgencyController {

    private static final String PORTAL = "portal";

    private final Agencies agencies;
    private final AgencyChannels channels;
    private final Guides guides;

    AgencyController(Agencies agencies, AgencyChannels channels, Guides guides) {
        this.agencies = agencies;
        this.channels = channels;
        this.guides = guides;
    }

    @GetMapping("/agencies/{id}")
    String start(@PathVariable String id, Model model) {
        Agency agency = agencies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<AgencyChannel> ways = channels.of(id).stream().filter(way -> !way.channel().equals(PORTAL)).toList();
        model.addAttribute("agency", agency).addAttribute("guide", guides.of(id))
                .addAttribute("open", ways.stream().filter(AgencyChannel::open).toList())
                .addAttribute("closed", ways.stream().filter(way -> !way.open()).toList())
                .addAttribute("several", agencies.all().size() > 1);
        return "apply/agency";
    }
}

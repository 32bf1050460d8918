package org.mingda.web;

import org.mingda.account.Person;
import org.mingda.law.FeeMethod;
import org.mingda.request.FeeQuote;
import org.mingda.request.FeesAsked;
import org.mingda.request.QuoteFee;
import org.mingda.request.Request;
import org.mingda.request.UseCaseRefused;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Counts the fee of a request both ways for the items and pages an officer types; nothing is decided here. */
@OfficersPage
class FeePage {

    private final DeskAccess access;
    private final QuoteFee quoteFee;
    private final FeesAsked feesAsked;

    FeePage(DeskAccess access, QuoteFee quoteFee, FeesAsked feesAsked) {
        this.access = access;
        this.quoteFee = quoteFee;
        this.feesAsked = feesAsked;
    }

    @GetMapping("/desk/requests/{number}/fee")
    String show(@PathVariable String number, @RequestParam(defaultValue = "1") String items,
            @RequestParam(defaultValue = "0") String pages, Model model) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        model.addAttribute("officer", officer).addAttribute("request", request);
        model.addAttribute("items", items).addAttribute("pages", pages);
        feesAsked.find(number).ifPresent(asked -> model.addAttribute("asked", asked));
        try {
            FeeQuote quote = quoteFee.of(number, whole(items, "件数"), whole(pages, "页数"));
            model.addAttribute("quote", quote);
            model.addAttribute("itemPrices", quoteFee.prices(number, FeeMethod.PER_ITEM));
            model.addAttribute("pagePrices", quoteFee.prices(number, FeeMethod.PER_PAGE));
        } catch (UseCaseRefused refused) {
            model.addAttribute("refusal", refused.getMessage());
        }
        return "desk/fee";
    }

    private static int whole(String typed, String label) {
        String number = typed.strip();
        if (!number.matches("\\d{1,9}")) {
            throw new UseCaseRefused(label + "应为整数，请填写数字。");
        }
        return Integer.parseInt(number);
    }
}

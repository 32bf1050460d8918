package org.mingda.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.request.Applicant;
import org.mingda.request.CaseClock;
import org.mingda.request.Consultee;
import org.mingda.request.Consultees;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** The label for the envelope of a letter, 100 by 150 mm: to whom, where, from whom, and which letter is inside. */
@Component
public class PostLabel {

    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

    private final SlipPress press;
    private final Agencies agencies;
    private final Requests requests;
    private final Consultees consultees;
    private final CaseClock caseClock;

    PostLabel(SlipPress press, Agencies agencies, Requests requests, Consultees consultees, CaseClock caseClock) {
        this.press = press;
        this.agencies = agencies;
        this.requests = requests;
        this.consultees = consultees;
        this.caseClock = caseClock;
    }

    public byte[] pdf(Letter letter) {
        Agency agency = agencies.get(letter.agency());
        String address = address(letter);
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipient", letter.recipientName());
        facts.put("address", POSTCODE.matcher(address).replaceAll("").strip());
        facts.put("postcode", postcode(address));
        facts.put("phone", phone(letter));
        facts.put("agencyName", agency.name());
        facts.put("agencyAddress", agency.address());
        facts.put("agencyPhone", agency.phone());
        facts.put("title", letter.title());
        facts.put("number", letter.number());
        return press.print("slips/post-label.html", facts, caseClock.today());
    }

    private static String postcode(String address) {
        return POSTCODE.matcher(address).results().findFirst()
                .map(found -> found.group(1)).orElse("");
    }

    /** The applicant's address; of those consulted, what was noted of how to reach them. */
    private String address(Letter letter) {
        Applicant applicant = requests.applicant(letter.request());
        if (applicant.name().equals(letter.recipientName())) {
            return applicant.address() == null ? "" : applicant.address();
        }
        return consultees.of(letter.request()).stream().filter(one -> one.name().equals(letter.recipientName()))
                .filter(one -> !one.byEmail()).map(Consultee::contact).findFirst().orElse("");
    }

    private String phone(Letter letter) {
        Applicant applicant = requests.applicant(letter.request());
        boolean known = applicant.name().equals(letter.recipientName()) && applicant.phone() != null;
        return known ? applicant.phone() : "";
    }
}

package org.mingda.letter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.law.ClockReading;
import org.mingda.law.ReceiptRule;
import org.mingda.law.ReceiptRules;
import org.mingda.request.Applicant;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Request;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The registration form (登记表) for the file: who asked for what, how the receipt date was fixed (Article 31), until
 * when it is answered (Article 33). Printed from what is on file today, without a number of its own.
 */
@Component
public class RegistrationSheet {

    private final Requests requests;
    private final Agencies agencies;
    private final People people;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ReceiptRules rules;
    private final SlipPress press;
    private final MessageSource words;

    RegistrationSheet(Requests requests, Agencies agencies, People people, Ledger ledger, CaseClock caseClock,
            ReceiptRules rules, SlipPress press, MessageSource words) {
        this.requests = requests;
        this.agencies = agencies;
        this.people = people;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.rules = rules;
        this.press = press;
        this.words = words;
    }

    /** One PDF. */
    public byte[] pdf(String number) {
        Request request = requests.get(number);
        Map<String, Object> facts = new HashMap<>();
        putApplicant(requests.applicant(number), facts);
        putRequest(request, facts);
        putRegistration(number, facts);
        return press.print("slips/registration-form.html", facts, caseClock.today());
    }

    private void putApplicant(Applicant applicant, Map<String, Object> facts) {
        facts.put("applicant", applicant.name());
        facts.put("applicantKind", word("kind", applicant.kind()));
        facts.put("contact", applicant.contactPerson());
        facts.put("phone", applicant.phone());
        facts.put("email", applicant.email());
        facts.put("address", applicant.address());
    }

    private void putRequest(Request request, Map<String, Object> facts) {
        boolean correction = request.kind() == RequestKind.CORRECTION;
        ReceiptRule rule = rules.of(request.channel());
        ClockReading reading = caseClock.read(request.number());
        facts.put("correction", correction);
        facts.put("title", correction ? "更正政府信息申请登记表" : "政府信息公开申请登记表");
        facts.put("agencyName", agencies.get(request.agency()).name());
        facts.put("requestNumber", request.number());
        facts.put("channel", rule.label());
        facts.put("receivedOn", request.receivedOn());
        facts.put("countsAs", rule.countsAs() + "（《条例》" + rule.article() + "）");
        facts.put("content", request.content());
        facts.put("formWanted", word("formWanted", request.formWanted()));
        facts.put("delivery", word("delivery", request.delivery()));
        facts.put("dueOn", reading.due());
        facts.put("dueExplanation", DueExplanation.of(reading, correction ? "办理期限" : "答复期限",
                ledger.round(request.number())));
    }

    private void putRegistration(String number, Map<String, Object> facts) {
        LedgerEntry registered = ledger.latest(number, EventType.REQUEST_REGISTERED).orElse(null);
        facts.put("registrar", registered == null ? "尚未登记"
                : people.find(registered.actor()).map(Person::name).orElse(registered.actor()));
        facts.put("registeredOn", registered == null ? null : registered.on());
        facts.put("printedOn", caseClock.today());
    }

    private String word(String prefix, Enum<?> value) {
        return words.getMessage(prefix + "." + value.name(), null, Locale.SIMPLIFIED_CHINESE);
    }
}

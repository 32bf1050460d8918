package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.law.ClockReading;
import org.mingda.request.Answers;
import org.mingda.request.Applicant;
import org.mingda.request.CaseClock;
import org.mingda.request.Delivery;
import org.mingda.request.Ledger;
import org.mingda.request.Question;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every letter about a request may say: who asked for what, of whom, and until when. */
@Component
class RequestFacts {

    private final Requests requests;
    private final Agencies agencies;
    private final CaseClock caseClock;
    private final Answers answers;
    private final Ledger ledger;
    private final MessageSource words;

    RequestFacts(Requests requests, Agencies agencies, CaseClock caseClock, Answers answers,
            Ledger ledger, MessageSource words) {
        this.requests = requests;
        this.agencies = agencies;
        this.caseClock = caseClock;
        this.answers = answers;
        this.ledger = ledger;
        this.words = words;
    }

    /** A letter to the applicant, dated today; by e-mail when that is the way the applicant chose. */
    LetterOrder toApplicant(String number, String template, Map<String, Object> more) {
        Applicant applicant = requests.applicant(number);
        return order(requests.get(number), applicant, template, more, applicant.name(), address(number));
    }

    /** Where a letter to the applicant goes by e-mail today; null when that is not the way the applicant chose. */
    String address(String number) {
        return requests.get(number).delivery() == Delivery.EMAIL ? requests.applicant(number).email() : null;
    }

    LetterOrder order(String number, String template, Map<String, Object> more, String recipient, String email) {
        return order(requests.get(number), requests.applicant(number), template, more, recipient, email);
    }

    private LetterOrder order(Request request, Applicant applicant, String template, Map<String, Object> more,
            String recipient, String email) {
        Map<String, Object> facts = facts(request, applicant);
        facts.putAll(more);
        return new LetterOrder(request.agency(), request.number(), template, caseClock.today(), facts, recipient,
                email, "system");
    }

    private Map<String, Object> facts(Request request, Applicant applicant) {
        Agency agency = agencies.get(request.agency());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agencyName", agency.name());
        facts.put("agencyAddress", agency.address());
        facts.put("agencyPhone", agency.phone());
        facts.put("applicantName", applicant.name());
        facts.put("requestNumber", request.number());
        facts.put("receivedOn", request.receivedOn());
        facts.put("channel", words.getMessage("channel." + request.channel().name(), null, request.channel().id(),
                Locale.SIMPLIFIED_CHINESE));
        facts.put("content", answers.contentInFull(request));
        answers.given(request.number(), Question.CLARIFICATION)
                .ifPresent(answer -> facts.put("correctedOn", answer.on()));
        facts.put("formWanted", word("formWanted", request.formWanted()));
        ClockReading reading = caseClock.read(request.number());
        facts.put("dueOn", reading.due());
        facts.put("dueExplanation", DueExplanation.of(reading, "答复期限", ledger.round(request.number())));
        return facts;
    }

    private String word(String prefix, Enum<?> value) {
        return words.getMessage(prefix + "." + value.name(), null, Locale.SIMPLIFIED_CHINESE);
    }
}

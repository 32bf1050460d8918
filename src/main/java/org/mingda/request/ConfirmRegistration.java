package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingda.law.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a request (登记): which elements of Article 29 it has, and the receipt date its evidence proves (Article 31). */
@Component
public class ConfirmRegistration {

    private final Requests requests;
    private final Ledger ledger;
    private final ReceiptEvidence receipts;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    ConfirmRegistration(Requests requests, Ledger ledger, ReceiptEvidence receipts, CaseClock caseClock,
            ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.receipts = receipts;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    @Transactional
    public void confirm(String number, Registration registration, String actor) {
        Request request = requests.lockOpen(number);
        Channel channel = channel(request, registration.channel());
        Map<String, String> evidence = evidence(request, channel, registration);
        LocalDate receivedOn = receipts.receiptDate(
                channel, evidence, registration.receivedOn(), caseClock.today());
        refuseIncomplete(registration);
        handOver(number, receivedOn, registration.handOver(), actor);
        requests.setReceived(number, channel, receivedOn);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", channel.name());
        data.putAll(receipts.facts(channel, evidence));
        data.put("receivedOn", receivedOn.toString());
        data.put("proposedReceivedOn", request.receivedOn().toString());
        data.put("missingElements", registration.missing().stream().map(ApplicationElement::key).toList());
        data.put("note", registration.note());
        data.put("registrationOutcome", registration.outcome().name());
        ledger.append(number, EventType.REQUEST_REGISTERED, actor, data);
        clockChange.record(number);
    }

    /** The portal knows by itself what came by it; an officer's own entry can be mistaken and is corrected. */
    private static Channel channel(Request request, Channel chosen) {
        if (chosen != request.channel() && (chosen == Channel.PORTAL || request.channel() == Channel.PORTAL)) {
            throw new UseCaseRefused(request.channel() == Channel.PORTAL
                    ? "本件是申请人在网上提交的，申请渠道由系统记录，不能改为其他渠道。"
                    : "本件不是申请人在网上提交的，申请渠道不能改为网上申请。");
        }
        return chosen;
    }

    private static Map<String, String> evidence(Request request, Channel channel, Registration registration) {
        return channel == Channel.PORTAL
                ? Map.of("confirmed-on", request.receivedOn().toString()) : registration.evidence();
    }

    /** What is missing must be asked for, unless the registrar says why it can go on without. */
    private static void refuseIncomplete(Registration registration) {
        boolean accepted = registration.outcome() == RegistrationOutcome.ACCEPTED;
        if (accepted && !registration.missing().isEmpty() && registration.note().isBlank()) {
            String missing = registration.missing().stream().map(ApplicationElement::label)
                    .collect(Collectors.joining("、"));
            throw new UseCaseRefused("申请缺少" + missing
                    + "，不能直接受理（《条例》第二十九条）。请要求补正，或者在“登记说明”中写明为什么可以继续办理。");
        }
    }

    private void handOver(String number, LocalDate receivedOn, PassedOn handOver, String actor) {
        if (handOver == null) {
            return;
        }
        if (handOver.on().isBefore(receivedOn) || handOver.on().isAfter(caseClock.today())) {
            throw new UseCaseRefused("转来日期应在收到之日 " + receivedOn + " 至今天之间。转来不影响收到之日，请核对。");
        }
        ledger.append(number, EventType.REQUEST_TRANSFERRED, handOver.on(), actor,
                Map.of("forwardedFrom", handOver.from(), "forwardedOn", handOver.on().toString()));
    }
}

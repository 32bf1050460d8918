package org.mingda.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingda.law.Channel;
import org.mingda.law.EvidenceField;
import org.mingda.law.ReceiptRules;
import org.mingda.request.ApplicationElement;
import org.mingda.request.PassedOn;
import org.mingda.request.ReceiptEvidence;
import org.mingda.request.Registration;
import org.mingda.request.RegistrationOutcome;
import org.mingda.request.UseCaseRefused;

/** Reads the form of 登记: of all evidence only what belongs to the channel. */
record RegistrationForm(TaskForm form, ReceiptRules rules) {

    /** @param present the channel on file, which stays when the form names none */
    Registration read(Channel present) {
        LocalDate receivedOn = form.text("receiptDate").isEmpty() ? null : form.date("receiptDate", "收到之日");
        Channel channel = form.text("channel").isEmpty() ? present : channel(form.text("channel"));
        RegistrationOutcome outcome =
                form.choice(Names.REGISTRATION_OUTCOME, "登记意见", RegistrationOutcome.class);
        return new Registration(channel, evidence(channel), receivedOn, missing(), form.text("registrationNote"),
                handOver(), outcome);
    }

    private static Channel channel(String id) {
        return Arrays.stream(Channel.values()).filter(channel -> channel.id().equals(id)).findFirst()
                .orElseThrow(() -> new UseCaseRefused("“申请渠道”没有“" + id + "”这一选项，请重新选择。"));
    }

    private Map<String, String> evidence(Channel channel) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (EvidenceField field : rules.of(channel).fields()) {
            String name = ReceiptEvidence.name(field);
            boolean date = field.kind() == EvidenceField.Kind.DATE && !form.text(name).isEmpty();
            evidence.put(field.key(), date ? form.date(name, field.label()).toString() : form.text(name));
        }
        return evidence;
    }

    private List<ApplicationElement> missing() {
        return Arrays.stream(ApplicationElement.values()).filter(element -> !form.checked(element.key())).toList();
    }

    private PassedOn handOver() {
        return !form.checked("forwarded") ? null
                : new PassedOn(form.required("forwardedFrom", "先收到的部门"), form.date("forwardedOn", "转来日期"));
    }
}

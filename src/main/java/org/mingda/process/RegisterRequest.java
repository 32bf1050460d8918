package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.law.ReceiptRules;
import org.mingda.letter.Correspondence;
import org.mingda.request.ConfirmRegistration;
import org.mingda.request.Registration;
import org.mingda.request.Requests;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 登记 is done: receipt date proven, elements checked, and decided what becomes of the request. */
@Component("registerRequest")
class RegisterRequest extends CompletedTask {

    private final Requests requests;
    private final ReceiptRules receiptRules;
    private final ConfirmRegistration confirmRegistration;
    private final Correspondence correspondence;
    private final RegistrationTriage triage;

    RegisterRequest(@Lazy Requests requests, ReceiptRules receiptRules, ConfirmRegistration confirmRegistration,
            Correspondence correspondence, RegistrationTriage triage) {
        this.requests = requests;
        this.receiptRules = receiptRules;
        this.confirmRegistration = confirmRegistration;
        this.correspondence = correspondence;
        this.triage = triage;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.REGISTRATION_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        Registration registration =
                new RegistrationForm(form, receiptRules).read(requests.get(number).channel());
        confirmRegistration.confirm(number, registration, actor);
        correspondence.requireReceipt(number);
        triage.decide(number, registration.outcome(), form, actor);
    }
}

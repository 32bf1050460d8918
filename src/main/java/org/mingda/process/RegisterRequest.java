package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.Correspondence;
import org.mingda.request.ConfirmRegistration;
import org.springframework.stereotype.Component;

/** 登记 is done: elements checked, receipt date confirmed. */
@Component("registerRequest")
class RegisterRequest extends CompletedTask {

    /** The elements of an application (Article 29), as the form names them. */
    private static final List<String> ELEMENTS =
            List.of("nameGiven", "identityGiven", "contactGiven", "descriptionGiven", "formGiven");

    private final ConfirmRegistration confirmRegistration;
    private final Correspondence correspondence;

    RegisterRequest(ConfirmRegistration confirmRegistration, Correspondence correspondence) {
        this.confirmRegistration = confirmRegistration;
        this.correspondence = correspondence;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        List<String> missing = ELEMENTS.stream().filter(element -> !form.checked(element)).toList();
        confirmRegistration.confirm(number, form.date("receiptDate", "收到之日"), missing, form.text("registrationNote"),
                actor);
        correspondence.requireReceipt(number);
    }
}

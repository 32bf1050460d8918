package org.mingda.process;

import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The form field type {@code outcome}: a decision that the process keeps and compares, but that a form never shows as
 * already taken, so that nobody sends a reply back a second time because it was sent back once.
 */
class OutcomeFormType extends StringFormType {

    @Override
    public String getName() {
        return "outcome";
    }

    @Override
    public TypedValue convertToFormValue(TypedValue value) {
        return Variables.stringValue(null);
    }
}

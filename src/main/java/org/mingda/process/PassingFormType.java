package org.mingda.process;

import org.camunda.bpm.engine.impl.form.type.SimpleFormFieldType;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The form field type {@code passing}: the step's listener can read the value, and the engine never stores it.
 */
class PassingFormType extends SimpleFormFieldType {

    @Override
    public String getName() {
        return "passing";
    }

    @Override
    protected TypedValue convertValue(TypedValue value) {
        return Variables.untypedValue(value.getValue(), true);
    }

    @Override
    @Deprecated
    public Object convertFormValueToModelValue(Object value) {
        return value;
    }

    @Override
    @Deprecated
    public String convertModelValueToFormValue(Object value) {
        return value == null ? null : value.toString();
    }
}

package org.mingda.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The form field type {@code options}: a map of value to label, given by the default value's expression, becomes the
 * choices of a select field. It is made each time a form opens and never stored.
 */
class OptionsFormType extends AbstractFormFieldType {

    private final ObjectMapper json;

    OptionsFormType(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String getName() {
        return "options";
    }

    /** The engine evaluates the default value at completion too, where it wants something it could serialize. */
    @Override
    public TypedValue convertToModelValue(TypedValue value) {
        return Variables.stringValue(value.getValue() instanceof Map<?, ?> choices ? write(choices) : "[]", true);
    }

    @Override
    public TypedValue convertToFormValue(TypedValue value) {
        return Variables.serializedObjectValue((String) value.getValue(), true)
                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                .objectTypeName(List.class.getName())
                .create();
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

    private String write(Map<?, ?> choices) {
        var options = choices.entrySet().stream().map(each -> new Option(each.getKey(), each.getValue())).toList();
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The choices cannot be written as JSON: " + options, e);
        }
    }

    private record Option(Object value, Object label) { }
}

package org.mingda.web;

import java.util.List;
import java.util.Map;

/**
 * What an officer fills in for many requests: the fields of the single task's form that can be the same for all.
 *
 * @param fixed what is always sent along, by the names of the form
 */
record StepForm(List<Field> fields, Map<String, String> fixed) {

    /**
     * One field.
     *
     * @param kind        as the form calls it: radio, select, textarea, textfield, checkbox, number
     * @param required    always wanted; what is wanted under a condition the task itself asks for
     * @param conditional shown in the single form only when other fields say so
     */
    record Field(String key, String label, String description, String kind, boolean required, boolean conditional,
            boolean date, List<Option> options) {

        Field with(List<Option> others) {
            return new Field(key, label, description, kind, required, conditional, date, others);
        }
    }

    /** One choice. */
    record Option(String value, String label) {}
}

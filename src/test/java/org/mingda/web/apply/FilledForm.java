package org.mingda.web.apply;

import java.util.LinkedHashMap;
import java.util.Map;

/** A correctly filled application form, to be changed by a test. */
final class FilledForm {

    private final Map<String, String> fields = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("agency", "qingshi-land"),
            Map.entry("content", "申请公开2024年农村公路养护资金分配方案。"),
            Map.entry("formWanted", "ELECTRONIC"),
            Map.entry("delivery", "EMAIL"),
            Map.entry("kind", "NATURAL"),
            Map.entry("name", "甄如许"),
            Map.entry("idType", "ID_CARD"),
            Map.entry("idNumber", "11010519491231002X"),
            Map.entry("email", "applicant@example.test")));

    static FilledForm aForm() {
        return new FilledForm();
    }

    FilledForm with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** With the hidden key of the form that was shown. */
    Map<String, String> key(String key) {
        fields.put("key", key);
        return fields;
    }
}

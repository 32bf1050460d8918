package org.mingda.law;

import java.util.List;

/** A named choice where the text is silent or differs between rule sets, with the values it may take. */
public record Policy(String key, String value, List<String> choices, String article, String label) {

    public Policy {
        choices = List.copyOf(choices);
        if (!choices.contains(value)) {
            throw new IllegalArgumentException("约定 " + key + " 的值“" + value + "”不在可选值 " + choices + " 之中");
        }
    }
}

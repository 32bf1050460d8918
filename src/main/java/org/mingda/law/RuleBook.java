package org.mingda.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One version of the rules; it governs the requests received from {@code validFrom} on until the next one begins. */
public record RuleBook(
        String id, String name, LocalDate validFrom, Map<String, Period> periods, Map<String, Policy> policies) {

    public RuleBook {
        periods = Map.copyOf(periods);
        policies = Map.copyOf(policies);
    }

    /** The period's data; fails when this rule set has none of that name. */
    public Period period(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("规则集 " + id + " 没有期限 " + key));
    }

    /** The period's data, empty where this rule set knows no such period. */
    public Optional<Period> find(String key) {
        return Optional.ofNullable(periods.get(key));
    }

    public Policy policy(String key) {
        Policy policy = policies.get(key);
        if (policy == null) {
            throw new IllegalArgumentException("规则集 " + id + " 没有约定 " + key);
        }
        return policy;
    }

    /** The same rules with one policy set differently, as an office may do in its own rule files. */
    public RuleBook with(String key, String value) {
        Policy old = policy(key);
        Map<String, Policy> changed = new HashMap<>(policies);
        changed.put(key, new Policy(key, value, old.choices(), old.article(), old.label()));
        return new RuleBook(id, name, validFrom, periods, changed);
    }

    boolean is(String policy, String value) {
        return policy(policy).value().equals(value);
    }
}

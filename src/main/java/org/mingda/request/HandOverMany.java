package org.mingda.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands over many requests, each in a transaction of its own, and says of each what became of it. */
@Component
public class HandOverMany {

    private static final Logger LOG = LoggerFactory.getLogger(HandOverMany.class);

    private final HandOver handOver;
    private final RequestProcess process;

    HandOverMany(HandOver handOver, RequestProcess process) {
        this.handOver = handOver;
        this.process = process;
    }

    /** What became of one request; {@code refusal} says why nothing was changed, and is null when it was done. */
    public record Result(String number, String refusal) {
        public boolean done() {
            return refusal == null;
        }
    }

    /** @param from whose tasks; null for all open ones */
    public List<Result> toPerson(Collection<String> numbers, String from, String to, String reason, String actor) {
        return each(numbers, number -> handOver.toPerson(number, from, to, reason, actor));
    }

    public List<Result> toUnit(Collection<String> numbers, String unit, String reason, String actor) {
        return each(numbers, number -> handOver.toUnit(number, unit, reason, actor));
    }

    /** What the absent has claimed goes to the deputy. */
    public List<Result> toDeputy(Absence absence, String actor) {
        List<String> numbers = process.claims().getOrDefault(absence.person(), Map.of()).keySet().stream().toList();
        return toPerson(numbers, absence.person(), absence.deputy(), "缺勤代办", actor);
    }

    private static List<Result> each(Collection<String> numbers, Step step) {
        List<Result> results = new ArrayList<>();
        numbers.stream().distinct().forEach(number -> results.add(one(number, step)));
        return results;
    }

    private static Result one(String number, Step step) {
        try {
            step.handOver(number);
            return new Result(number, null);
        } catch (UseCaseRefused refused) {
            return new Result(number, refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be handed over", number, failure);
            return new Result(number, "系统未能移交，没有作任何改动，请稍后再试。");
        }
    }

    private interface Step {
        void handOver(String number);
    }
}

package org.mingda.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** A calendar file that cannot be taken as it is; every fault carries its line number and says what to do. */
public final class MalformedCalendar extends RuntimeException {

    private final transient List<Fault> faults;

    MalformedCalendar(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** One fault; lines count from 1, as an editor shows them. */
    public record Fault(int line, String message) {

        @Override
        public String toString() {
            return "第" + line + "行：" + message;
        }
    }
}

package org.mingda.web;

import java.util.Arrays;
import java.util.Locale;
import org.mingda.request.CaseFilter.Urgency;
import org.mingda.request.Stage;

/** What an officer asked the list for, as it stands in the address; what makes no sense does not narrow the list. */
record DeskSearch(String q, String stage, String due, String unit, String all, String page) {

    DeskSearch {
        q = q == null ? "" : q.replace("\u0000", "").strip();
    }

    /** Closed requests are shown when asked for, and when somebody looks for the stage they are in. */
    public boolean openOnly() {
        return all == null && stageOrNull() != Stage.CLOSED;
    }

    public Stage stageOrNull() {
        return oneOf(Stage.values(), stage);
    }

    public Urgency urgencyOrNull() {
        return oneOf(Urgency.values(), due);
    }

    public String unitOrNull() {
        return unit == null || unit.isBlank() ? null : unit;
    }

    int pageNumber() {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    public boolean narrowed() {
        return !q.isEmpty() || stageOrNull() != null || urgencyOrNull() != null || unitOrNull() != null || all != null;
    }

    /** How a value stands in the address: {@code due-soon}. */
    static String inAddress(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String wanted) {
        return Arrays.stream(values).filter(value -> inAddress(value).equals(wanted)).findFirst().orElse(null);
    }
}

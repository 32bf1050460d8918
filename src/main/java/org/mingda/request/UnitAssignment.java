package org.mingda.request;

import java.time.LocalDate;

/**
 * One unit's part in the search for a request (分办): as lead (牵头) or jointly (协办).
 *
 * @param dueOn the internal last day, never after the reply's as it stood when it was set
 * @param doneOn when the unit recorded its search, or gave the assignment back; null while it searches
 * @param lateBy working days after {@code dueOn} that the unit needed
 */
public record UnitAssignment(long id, String request, String unit, boolean lead, LocalDate assignedOn,
        LocalDate dueOn, State state, LocalDate doneOn, int lateBy) {

    /** Where the assignment stands. */
    public enum State {
        OPEN,
        /** Given back; the registrar has not decided yet. */
        REFUSED,
        /** Another unit has taken over. */
        REASSIGNED,
        /** Taken back without another unit in its place. */
        RELEASED,
        DONE
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether the unit still has to do with the request. */
    public boolean stands() {
        return state == State.OPEN || state == State.REFUSED || state == State.DONE;
    }
}

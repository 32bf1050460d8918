package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingda.request.UnitAssignment.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units search for a request: the lead unit and those that handle it jointly. */
@Component
public class Assignments {

    private static final String COLUMNS =
            "id, request, unit, lead, assigned_on, due_on, state, done_on, late_by";

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the units that are to search now, the lead unit first. */
    public List<String> units(String number) {
        return of(number).stream().filter(UnitAssignment::open).map(UnitAssignment::unit).toList();
    }

    /** Whether this unit is to search now. */
    public boolean open(String number, String unit) {
        return latest(number, unit).filter(UnitAssignment::open).isPresent();
    }

    /** Whether this unit has to do with the request, so that its people may read it. */
    public boolean involves(String number, String unit) {
        return latest(number, unit).filter(UnitAssignment::stands).isPresent();
    }

    /** Every assignment of a request, the lead unit's first and then in their order. */
    public List<UnitAssignment> of(String number) {
        return jdbc.sql("select " + COLUMNS + " from unit_assignment where request = ? order by lead desc, id")
                .param(number).query(UnitAssignment.class).list();
    }

    /** The last assignment of a unit. */
    public Optional<UnitAssignment> latest(String number, String unit) {
        return jdbc.sql("select " + COLUMNS + " from unit_assignment where request = ? and unit = ?"
                        + " order by id desc limit 1")
                .params(number, unit).query(UnitAssignment.class).optional();
    }

    /** What units did late, or are late with on this day: what is open first, the longest overdue first of all. */
    public List<UnitAssignment> late(String agency, LocalDate today, int limit) {
        return jdbc.sql("select " + columnsOf("a") + " from unit_assignment a join request r on r.number = a.request"
                        + " where r.agency = ? and (a.late_by > 0 or a.state = 'OPEN' and a.due_on < ?"
                        + " and r.stage <> 'CLOSED') order by (a.state = 'OPEN') desc,"
                        + " case when a.state = 'OPEN' then a.due_on end, a.due_on desc, a.id limit ?")
                .params(agency, today, limit).query(UnitAssignment.class).list();
    }

    /** The open request's assignment to this unit; refused when it does not search now. */
    UnitAssignment openOf(String number, String unit) {
        return latest(number, unit).filter(UnitAssignment::open).orElseThrow(() -> new UseCaseRefused(
                "该机构对本件的检索已经结束或者已经改派，不需要再办理。请刷新任务列表。"));
    }

    /** The assignment that the unit gave back and nobody has decided on yet. */
    UnitAssignment refusedOf(String number, String unit) {
        return latest(number, unit).filter(assignment -> assignment.state() == State.REFUSED)
                .orElseThrow(() -> new UseCaseRefused("没有待决定的退回分办。"));
    }

    void add(String number, String unit, boolean lead, LocalDate on, LocalDate dueOn) {
        jdbc.sql("insert into unit_assignment (request, unit, lead, assigned_on, due_on, state)"
                        + " values (?, ?, ?, ?, ?, 'OPEN')")
                .params(number, unit, lead, on, dueOn).update();
    }

    void end(UnitAssignment assignment, State state, LocalDate on, int lateBy) {
        jdbc.sql("update unit_assignment set state = ?, done_on = ?, late_by = ? where id = ?")
                .params(state.name(), on, lateBy, assignment.id()).update();
    }

    /** What ended it before stays as it was; only its state changes. */
    void become(UnitAssignment assignment, State state) {
        jdbc.sql("update unit_assignment set state = ? where id = ?").params(state.name(), assignment.id()).update();
    }

    /** The unit has to search after all. */
    void reopen(UnitAssignment assignment) {
        jdbc.sql("update unit_assignment set state = 'OPEN', done_on = null, late_by = 0 where id = ?")
                .param(assignment.id()).update();
    }

    void makeLead(String number, String unit) {
        jdbc.sql("update unit_assignment set lead = (unit = ?) where request = ?").params(unit, number).update();
    }

    /** Ends whatever is still open of an earlier assignment. */
    void releaseAll(String number, LocalDate on) {
        jdbc.sql("update unit_assignment set state = 'RELEASED', done_on = coalesce(done_on, ?)"
                        + " where request = ? and state in ('OPEN', 'REFUSED')")
                .params(on, number).update();
    }

    private static String columnsOf(String alias) {
        return alias + "." + COLUMNS.replace(", ", ", " + alias + ".");
    }
}

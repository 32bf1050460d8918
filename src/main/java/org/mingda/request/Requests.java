package org.mingda.request;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingda.law.Channel;
import org.mingda.law.ClockReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests on file. */
@Component
public class Requests {

    private static final String COLUMNS = "number, agency, channel, submitted_at, received_on, content, form_wanted,"
            + " delivery, unit, outcome, stage, clock_state, due_on, kind";

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Request> find(String number) {
        return jdbc.sql("select " + COLUMNS + " from request where number = ?")
                .param(number).query(Request.class).optional();
    }

    /** The request with this number; an unknown number is an error of the program. */
    public Request get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no request " + number));
    }

    public Applicant applicant(String number) {
        return jdbc.sql("select * from applicant where request = ?").param(number).query(Applicant.class).single();
    }

    /** The newest requests of an agency, at most {@code limit}. */
    public List<Request> newest(String agency, int limit) {
        return jdbc.sql("select " + COLUMNS + " from request where agency = ? order by submitted_at desc limit ?")
                .params(agency, limit).query(Request.class).list();
    }

    /** Those of these numbers that are this agency's. */
    public Set<String> ofAgency(String agency, Collection<String> numbers) {
        return Set.copyOf(jdbc.sql("select number from request where agency = ? and number = any(?)")
                .params(agency, numbers.toArray(String[]::new)).query(String.class).list());
    }

    /** Whether this is the access code that was given out with this number. An unknown number takes as long. */
    public boolean opens(String number, String accessCode) {
        String stored = jdbc.sql("select access_code_hash from request where number = ?")
                .param(number).query(String.class).optional().orElse(AccessCode.NOBODYS_HASH);
        return AccessCode.matches(accessCode, stored);
    }

    /** Reads a request and keeps every other change of it waiting until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Request lock(String number) {
        return jdbc.sql("select " + COLUMNS + " from request where number = ? for no key update")
                .param(number).query(Request.class).optional()
                .orElseThrow(() -> unknown(number));
    }

    /** What somebody is told of a number that is not on file, or not his to see. */
    static UseCaseRefused unknown(String number) {
        return new UseCaseRefused("没有编号为 " + number + " 的申请，请核对编号。");
    }

    /** Locks a request that must still be open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Request lockOpen(String number) {
        Request request = lock(number);
        if (!request.open()) {
            throw new UseCaseRefused("申请 " + number + " 已经办结，不能再办理这一步。");
        }
        return request;
    }

    void insert(Request request, Applicant applicant, String accessCodeHash) {
        jdbc.sql("""
                insert into request (number, agency, channel, submitted_at, received_on, content, form_wanted,
                                     delivery, access_code_hash, stage, clock_state, due_on, kind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(request.number(), request.agency(), request.channel().name(),
                        Timestamp.from(request.submittedAt()), request.receivedOn(), request.content(),
                        request.formWanted().name(), request.delivery().name(), accessCodeHash,
                        request.stage().name(), request.clockState().name(), request.dueOn(), request.kind().name())
                .update();
        jdbc.sql("""
                insert into applicant (request, kind, name, id_type, id_number, contact_person, phone, email, address)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(request.number(), applicant.kind().name(), applicant.name(), applicant.idType(),
                        applicant.idNumber(), applicant.contactPerson(), applicant.phone(), applicant.email(),
                        applicant.address())
                .update();
    }

    void setReceived(String number, Channel channel, LocalDate receivedOn) {
        jdbc.sql("update request set channel = ?, received_on = ? where number = ?")
                .params(channel.name(), receivedOn, number).update();
    }

    void setUnit(String number, String unit) {
        jdbc.sql("update request set unit = ? where number = ?").params(unit, number).update();
    }

    /** Sets the outcome the request is counted under. */
    public void setOutcome(String number, String outcome) {
        jdbc.sql("update request set outcome = ? where number = ?").params(outcome, number).update();
    }

    void setClock(String number, ClockReading reading) {
        jdbc.sql("update request set clock_state = ?, due_on = ? where number = ?")
                .params(reading.state().name(), reading.due(), number).update();
    }

    /** The next number of an agency's year, e.g. {@code QS2026-00012}; other submissions wait, so that none is lost. */
    String nextNumber(String agency, String code, RequestKind kind, int year) {
        int next = jdbc.sql("""
                insert into request_number (agency, series, year, last) values (?, ?, ?, 1)
                on conflict (agency, series, year) do update set last = request_number.last + 1 returning last""")
                .params(agency, kind.series(), year).query(Integer.class).single();
        return "%s%s%d-%05d".formatted(code, kind.series(), year, next);
    }
}

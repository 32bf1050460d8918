package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.LocalDate;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator notes who is away and who does the work meanwhile; the deputy may do whatever the absent may. */
@Component
public class RecordAbsence {

    private final Absences absences;
    private final People people;
    private final CaseClock caseClock;

    RecordAbsence(Absences absences, People people, CaseClock caseClock) {
        this.absences = absences;
        this.people = people;
        this.caseClock = caseClock;
    }

    @Transactional
    public void record(String absent, String deputy, LocalDate from, LocalDate until, String actor) {
        String agency = people.find(actor).map(Person::agencyId).orElseThrow();
        Person person = person(absent, agency, "请选择缺勤人员。");
        Person other = person(deputy, agency, "请选择代办人员。");
        refuseUnless(!absent.equals(deputy), "缺勤人员和代办人员不能是同一人。");
        refuseUnless(from != null && until != null && !until.isBefore(from), "请填写缺勤的起止日期，止日不能早于起日。");
        refuseUnless(!until.isBefore(caseClock.today()), "缺勤的止日已经过去。");
        refuseUnless(mayStandIn(other, person),
                other.name() + "与" + person.name() + "不是同一岗位、同一机构的人员，不能代办。请选择同岗位、同机构的人员。");
        refuseUnless(!absences.overlaps(absent, from, until), person.name() + "在这段时间已经登记缺勤。");
        refuseUnless(!absences.overlaps(deputy, from, until), other.name() + "在这段时间也缺勤，请选择其他代办人员。");
        absences.add(agency, absent, deputy, from, until, actor);
    }

    /** Back earlier than planned; what went over stays with the deputy. */
    @Transactional
    public void end(long id, String agency) {
        refuseUnless(absences.end(id, agency), "这条缺勤登记已经结束。");
    }

    private static boolean mayStandIn(Person deputy, Person absent) {
        return deputy.roles().containsAll(absent.roles())
                && (absent.unitId() == null || deputy.worksIn(absent.unitId()));
    }

    /** Somebody of another agency is as unknown as somebody who is not there. */
    private Person person(String login, String agency, String refusal) {
        return people.find(login).filter(person -> person.worksFor(agency))
                .orElseThrow(() -> new UseCaseRefused(refusal));
    }
}

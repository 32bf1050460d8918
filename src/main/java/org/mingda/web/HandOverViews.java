package org.mingda.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.account.Unit;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.request.Absence;
import org.mingda.request.Absences;
import org.mingda.request.CaseFilter;
import org.mingda.request.CaseRegister;
import org.mingda.request.CaseRow;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.RequestProcess;
import org.springframework.stereotype.Component;

/** What the coordinator's page shows: requests with who has claimed what, people, units and absences. */
@Component
class HandOverViews {

    static final int LONGEST_LIST = 200;
    private static final int SEARCHED = 2000;

    private final CaseRegister register;
    private final RequestProcess process;
    private final People people;
    private final Agencies agencies;
    private final Absences absences;
    private final CurrentCalendar calendar;
    private final Clock clock;

    HandOverViews(CaseRegister register, RequestProcess process, People people, Agencies agencies, Absences absences,
            CurrentCalendar calendar, Clock clock) {
        this.register = register;
        this.process = process;
        this.people = people;
        this.agencies = agencies;
        this.absences = absences;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A request with its urgency and with who has claimed which of its tasks. */
    record Line(CaseRow row, DueState due, List<String> claims) {}

    /** A choice of a select field. */
    record Choice(String value, String label) {}

    /** An absence in words. */
    record AbsenceLine(long id, String person, String deputy, String from, String until) {}

    /** @param ticked what stands first, however long the list is, so that no tick is lost */
    List<Line> lines(HandOverSearch search, String agency, Collection<String> ticked) {
        LocalDate today = LocalDate.now(clock);
        WorkingCalendar days = calendar.calendar();
        Map<String, Map<String, List<String>>> claims = process.claims();
        CaseFilter filter = new CaseFilter(agency, true, search.stageOrNull(), null, search.plain().unitOrNull(),
                search.q(), today, today);
        Map<String, String> names = people.names(claims.keySet());
        return register.first(filter, SEARCHED).stream()
                .filter(row -> search.personOrNull() == null
                        || claims.getOrDefault(search.person(), Map.of()).containsKey(row.number()))
                .sorted(Comparator.comparing(row -> !ticked.contains(row.number())))
                .limit(LONGEST_LIST + 1)
                .map(row -> new Line(row, DueState.of(row.clockState(), row.dueOn(), today, days),
                        claimed(row.number(), claims, names))).toList();
    }

    private static List<String> claimed(
            String number, Map<String, Map<String, List<String>>> claims, Map<String, String> names) {
        List<String> words = new ArrayList<>();
        claims.forEach((login, byNumber) -> byNumber.getOrDefault(number, List.of())
                .forEach(task -> words.add(names.getOrDefault(login, login) + "：" + task)));
        return words;
    }

    /** Everybody who works tasks, by login. */
    List<Choice> colleagues(String agency, List<Unit> units) {
        Map<String, Person> found = new LinkedHashMap<>();
        Stream.of(Role.ofOfficers())
                .filter(role -> role != Role.SUPERVISOR && role != Role.COORDINATOR && role != Role.ADMINISTRATOR)
                .flatMap(role -> people.inRole(agency, role).stream())
                .forEach(person -> found.put(person.login(), person));
        return found.values().stream().map(person -> new Choice(person.login(), inWords(person, units))).toList();
    }

    private static String inWords(Person person, List<Unit> units) {
        List<String> places = new ArrayList<>(person.roles().stream().map(Role::label).sorted().toList());
        units.stream().filter(unit -> unit.id().equals(person.unitId())).map(Unit::name).forEach(places::add);
        return person.name() + "（" + String.join("，", places) + "）";
    }

    List<Unit> units(String agency) {
        return agencies.units(agency);
    }

    List<AbsenceLine> absences(String agency) {
        List<Absence> found = absences.notOverOn(LocalDate.now(clock), agency);
        Map<String, String> names = people.names(
                found.stream().flatMap(one -> Stream.of(one.person(), one.deputy())).distinct().toList());
        return found.stream().map(one -> new AbsenceLine(one.id(), names.getOrDefault(one.person(), one.person()),
                names.getOrDefault(one.deputy(), one.deputy()), ChineseDates.day(one.fromOn()),
                ChineseDates.day(one.untilOn()))).toList();
    }
}

package org.mingda.web;

import java.util.Arrays;
import java.util.Set;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.CurrentPerson;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** The one policy of who may see and do what with a request on the officers' pages. */
@Component
class DeskAccess {

    /** Who oversees the whole agency; the others see what their unit handles. */
    private static final Set<Role> SEE_ALL = Set.of(
            Role.REGISTRAR, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private final CurrentPerson currentPerson;
    private final Requests requests;
    private final Agencies agencies;

    DeskAccess(CurrentPerson currentPerson, Requests requests, Agencies agencies) {
        this.currentPerson = currentPerson;
        this.requests = requests;
        this.agencies = agencies;
    }

    /** The officer who asks; somebody without any role here is told nothing. */
    Person officer() {
        return currentPerson.find().filter(person -> !person.roles().isEmpty()).orElseThrow(NotOnFile::new);
    }

    /** The agency an officer works for; there is one so far. */
    Agency agencyOf(Person person) {
        return agencies.all().stream().findFirst().orElseThrow(NotOnFile::new);
    }

    /** The request, if this officer may read it; otherwise it looks as if there were none. */
    Request readable(String number, Person person) {
        return requests.find(number).filter(request -> mayRead(person, request)).orElseThrow(NotOnFile::new);
    }

    /** The request, if this officer may change it. */
    Request changeable(String number, Person person) {
        Request request = readable(number, person);
        if (!mayAct(person, request)) {
            throw new NotAllowed();
        }
        return request;
    }

    boolean seesAll(Person person) {
        return SEE_ALL.stream().anyMatch(person::has);
    }

    boolean mayRead(Person person, Request request) {
        boolean own = request.agency().equals(agencyOf(person).id());
        boolean ofUnit = person.has(Role.HANDLER) && request.unit() != null && person.worksIn(request.unit());
        return own && (seesAll(person) || ofUnit);
    }

    /** Adds files and asks for more time: the registrar, and the handlers of the unit. */
    boolean mayAct(Person person, Request request) {
        boolean handles = person.has(Role.HANDLER) && request.unit() != null && person.worksIn(request.unit());
        return mayRead(person, request) && (person.has(Role.REGISTRAR) || handles);
    }

    boolean mayWithdraw(Person person, Request request) {
        return mayRead(person, request) && person.has(Role.REGISTRAR);
    }

    boolean mayRetry(Person person, Request request) {
        return mayRead(person, request) && hasOneOf(person, Role.REGISTRAR, Role.ADMINISTRATOR);
    }

    /** The whole identity number; everybody else sees its last characters only. */
    boolean maySeeIdNumber(Person person, Request request) {
        return mayAct(person, request);
    }

    private static boolean hasOneOf(Person person, Role... roles) {
        return Arrays.stream(roles).anyMatch(person::has);
    }
}

package org.mingda.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.CurrentPerson;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.request.Assignments;
import org.mingda.request.CampaignView;
import org.mingda.request.CaseFindings;
import org.mingda.request.Request;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** The one policy of who may see and do what with a request on the officers' pages. */
@Component
class DeskAccess {

    /** Who oversees the whole agency; the others see what their unit handles. */
    private static final Set<Role> SEE_ALL = Set.of(
            Role.REGISTRAR, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.COORDINATOR, Role.SUPERVISOR,
            Role.ADMINISTRATOR);

    private final CurrentPerson currentPerson;
    private final Requests requests;
    private final Agencies agencies;
    private final Assignments assignments;
    private final CaseFindings findings;

    DeskAccess(CurrentPerson currentPerson, Requests requests, Agencies agencies, Assignments assignments,
            CaseFindings findings) {
        this.currentPerson = currentPerson;
        this.requests = requests;
        this.agencies = agencies;
        this.assignments = assignments;
        this.findings = findings;
    }

    /** The officer who asks; somebody without any role here is told nothing. */
    Person officer() {
        return currentPerson.find().filter(person -> !person.roles().isEmpty()).orElseThrow(NotOnFile::new);
    }

    /** The agency an officer works for; who looks after the whole installation has none, and finds nothing. */
    Agency agencyOf(Person person) {
        return Optional.ofNullable(person.agencyId()).flatMap(agencies::find).orElseThrow(NotOnFile::new);
    }

    /** Those of these numbers that belong to the officer's agency; only they are named to him. */
    Set<String> own(Person person, Collection<String> numbers) {
        return person.agencyId() == null ? Set.of() : requests.ofAgency(person.agencyId(), numbers);
    }

    /** The request, if this officer may read it; otherwise it looks as if there were none. */
    Request readable(String number, Person person) {
        return requests.find(number).filter(request -> mayRead(person, request)).orElseThrow(NotOnFile::new);
    }

    /** The request, if this officer may add files to it. */
    Request attachable(String number, Person person) {
        Request request = readable(number, person);
        if (!mayAttach(person, request)) {
            throw new NotAllowed();
        }
        return request;
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
        return person.worksFor(request.agency()) && (seesAll(person) || handles(person, request)
                || searches(person, request) || reviewsUnit(person, request) || isAsked(person, request));
    }

    /** The legal adviser reads the cases on which advice is asked for. */
    private boolean isAsked(Person person, Request request) {
        return person.has(Role.LEGAL_ADVISER) && findings.hardCase(request.number());
    }

    /** Adds files and asks for more time: the registrar, and the handlers of the unit. */
    boolean mayAct(Person person, Request request) {
        return mayRead(person, request) && (person.has(Role.REGISTRAR) || handles(person, request));
    }

    /** Adds files: whoever acts, and the handlers of the units that search jointly. */
    boolean mayAttach(Person person, Request request) {
        return mayAct(person, request) || mayRead(person, request) && searches(person, request);
    }

    /** Moves work between people and units, and notes who is away. */
    Person coordinator() {
        Person officer = officer();
        if (!officer.has(Role.COORDINATOR)) {
            throw new NotAllowed();
        }
        return officer;
    }

    /** Which of the agency's groups of requests, and which part of them, an officer sees. */
    CampaignView campaigns(Person person) {
        if (!seesCampaigns(person)) {
            throw new NotAllowed();
        }
        return new CampaignView(agencyOf(person).id(), seesAll(person) ? null : person.unitId());
    }

    boolean seesCampaigns(Person person) {
        return seesAll(person) || person.unitId() != null && hasOneOf(person, Role.HANDLER, Role.UNIT_REVIEWER);
    }

    /** Takes requests out of a group and puts them in. */
    boolean mayGroup(Person person) {
        return person.has(Role.REGISTRAR);
    }

    /** Keeps the agency's books, such as the catalogue of what is published. */
    Person registrar() {
        Person officer = officer();
        if (!officer.has(Role.REGISTRAR)) {
            throw new NotAllowed();
        }
        return officer;
    }

    /** Which unit was late with what. */
    Person overseer() {
        Person officer = officer();
        if (!hasOneOf(officer, Role.COORDINATOR, Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.REGISTRAR)) {
            throw new NotAllowed();
        }
        return officer;
    }

    private static boolean handles(Person person, Request request) {
        return person.has(Role.HANDLER) && request.unit() != null && person.worksIn(request.unit());
    }

    private boolean searches(Person person, Request request) {
        return person.has(Role.HANDLER) && person.unitId() != null
                && assignments.involves(request.number(), person.unitId());
    }

    /** Lists what the reply gives: the handlers of the unit, or the registrar as long as there is none. */
    boolean mayListRecords(Person person, Request request) {
        return mayAct(person, request) && (request.unit() == null || person.has(Role.HANDLER));
    }

    /** Decides on single records: the office's reviewers, and those of the unit. */
    boolean mayReview(Person person, Request request) {
        return mayRead(person, request) && (person.has(Role.REVIEWER) || reviewsUnit(person, request));
    }

    /** Sees the file that a redacted one was made from: who draws the boxes, and who checks them. */
    boolean maySeeOriginal(Person person, Request request) {
        return mayListRecords(person, request) || mayReview(person, request);
    }

    private static boolean reviewsUnit(Person person, Request request) {
        return person.has(Role.UNIT_REVIEWER) && request.unit() != null && person.worksIn(request.unit());
    }

    boolean mayWithdraw(Person person, Request request) {
        return mayRead(person, request) && person.has(Role.REGISTRAR);
    }

    /** What belongs to registration, such as splitting a request. */
    boolean mayRegister(Person person, Request request) {
        return mayRead(person, request) && person.has(Role.REGISTRAR);
    }

    /** Opens a closed request for disclosure anew, as a reconsideration organ or a court ordered. */
    boolean mayReopen(Person person, Request request) {
        return mayRead(person, request) && person.has(Role.REGISTRAR) && !request.open()
                && request.kind() == RequestKind.DISCLOSURE;
    }

    /** Publishes what a closed request for disclosure was answered with (Article 44). */
    boolean mayPublishReply(Person person, Request request) {
        return mayRead(person, request) && person.has(Role.REGISTRAR) && !request.open()
                && request.kind() == RequestKind.DISCLOSURE;
    }

    /** Records how a letter was delivered; proofs come late, so of a closed request too. */
    boolean mayDeliver(Person person, Request request) {
        return mayRead(person, request) && person.has(Role.REGISTRAR);
    }

    /** The registers of numbers, for who oversees the whole agency. */
    Person reader() {
        Person officer = officer();
        if (!seesAll(officer)) {
            throw new NotAllowed();
        }
        return officer;
    }

    /** Cancels the number of a letter that reached nobody: the office that keeps the register. */
    boolean mayCancelNumbers(Person person, Request request) {
        return mayRead(person, request) && hasOneOf(person, Role.REGISTRAR, Role.COORDINATOR);
    }

    boolean mayRetry(Person person, Request request) {
        return mayRead(person, request) && hasOneOf(person, Role.REGISTRAR, Role.ADMINISTRATOR);
    }

    /** The whole identity number; everybody else sees its last characters only. */
    boolean maySeeIdNumber(Person person, Request request) {
        return mayAct(person, request);
    }

    /** Notes that something should be published because many asked for it (Article 44). */
    boolean maySuggest(Person person, Request request) {
        return mayRead(person, request) && hasOneOf(person, Role.REGISTRAR, Role.SUPERVISOR);
    }

    private static boolean hasOneOf(Person person, Role... roles) {
        return Arrays.stream(roles).anyMatch(person::has);
    }
}

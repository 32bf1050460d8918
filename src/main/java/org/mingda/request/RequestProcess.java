package org.mingda.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How requests drive the process engine. Every call joins the caller's transaction. */
public interface RequestProcess {

    /** Starts the life of a newly submitted request: each kind has its own process. */
    void start(String number, RequestKind kind);

    /** Starts a closed request anew, because it was ordered. */
    void reopened(String number);

    /** Puts a request for extension before the department head. */
    void extensionRequested(String number);

    /** Goes on with the answer that the applicant gave on the portal. */
    void answerReceived(String number, Question question);

    /** Ends the process because the applicant has withdrawn. */
    void withdrawn(String number);

    /** Goes on after a third party's own answer; false when the process does not wait for it. */
    boolean consultationAnswered(String number, String thirdParty);

    /** Puts the letter that an officer wrote before the department head. */
    void letterDrafted(String number);

    /** Watches over a letter that is posted, published, on the portal, or to be sent once more. */
    void deliveryBegun(String number, String letter);

    /** Puts a letter that did not arrive before an officer, once; also of a closed request. */
    void deliveryFailed(String number, String letter);

    /** Goes on, wherever something waits for this letter to arrive. */
    void delivered(String number, String letter);

    /** Moves the due dates of open tasks and the timers to what the clock now says. */
    void clockChanged(String number);

    /**
     * Gives the open tasks of a request to somebody of their groups.
     *
     * @param from whose tasks; null for all open ones
     * @return the names of the tasks
     * @throws UseCaseRefused when there is no such task, or the person may not do one of them
     */
    List<String> handOver(String number, String from, String to);

    /** The open tasks of one unit's people become another unit's. */
    void unitChanged(String number, String from, String to);

    /** Who has claimed what: by login and request number, the names of the tasks. */
    Map<String, Map<String, List<String>>> claims();

    /** Where the process stands now. */
    List<Position> positions(String number);

    /** What failed: it is tried again by itself a few times and then waits for a person. */
    List<Problem> problems(String number);

    /** Lets what failed be tried once more, now. */
    void retry(String number);

    /** The model of a process as BPMN 2.0 XML, in the version this request runs on. */
    String model(String number, String process);

    /**
     * One running process of a request.
     *
     * @param process id of the model, e.g. {@code confidentiality-review}
     * @param activeElements ids of the elements where it stands
     * @param tasks the open tasks there
     */
    record Position(String process, String label, List<String> activeElements, List<OpenTask> tasks) {}

    /** A task that waits for an officer. {@code assignee} is null while nobody has claimed it. */
    record OpenTask(String id, String name, String assignee, List<String> groups) {}

    /** A step that failed. {@code nextTry} is null when it is not tried again by itself. */
    record Problem(String element, String message, Instant nextTry) {}
}

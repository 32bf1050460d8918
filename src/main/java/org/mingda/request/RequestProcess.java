package org.mingda.request;

import java.util.List;

/** How requests drive the process engine. Every call joins the caller's transaction. */
public interface RequestProcess {

    /** Starts the life of a newly submitted request. */
    void start(String number);

    /** Puts a request for extension before the department head. */
    void extensionRequested(String number);

    /** Ends the process because the applicant has withdrawn. */
    void withdrawn(String number);

    /** Moves the due dates of open tasks and the timers to what the clock now says. */
    void clockChanged(String number);

    /** Where the process stands now. */
    List<Position> positions(String number);

    /** What failed: it is tried again by itself a few times and then waits for a person. */
    List<Problem> problems(String number);

    /** Lets what failed be tried once more. */
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

    /** A step that failed. */
    record Problem(String element, String message) {}
}

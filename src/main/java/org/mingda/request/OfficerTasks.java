package org.mingda.request;

import java.util.Map;

/** Completes tasks as an officer does in Tasklist: with this officer's rights and by the rules of the single task. */
public interface OfficerTasks {

    /**
     * Claims and completes the open task of this step in the caller's transaction.
     *
     * @param fields what the officer filled in; the form's other fields are as they stand when it is opened
     * @throws UseCaseRefused when there is no such task, or not for this person, or its own rules refuse it
     */
    void complete(String number, BulkStep step, String person, Map<String, String> fields);
}

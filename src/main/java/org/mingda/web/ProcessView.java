package org.mingda.web;

import java.util.List;

/**
 * Where the process of a request stands.
 *
 * @param models each running process once, the main one first
 * @param steps each place where the process stands
 * @param problems what failed
 */
record ProcessView(List<Model> models, List<Step> steps, List<Failure> problems) {

    /** A model to draw; {@code active} has the ids of its current elements, separated by spaces. */
    record Model(String process, String label, String active) {}

    /** A place where it stands: a task for somebody, or ({@code taskId} null) something the system does by itself. */
    record Step(String process, String name, String taskId, String assignee, List<String> groups) {}

    /** A step that failed; {@code nextTry} is null when only a person can have it tried again. */
    record Failure(String element, String message, String nextTry) {}
}

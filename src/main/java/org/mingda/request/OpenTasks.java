package org.mingda.request;

/** Knows which tasks still wait for somebody. */
public interface OpenTasks {

    /** Whether the task is still open and nobody else has claimed it. */
    boolean waitsFor(String task, String person);
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.ExtendDeadline;
import org.springframework.stereotype.Component;

/** The handler has read why the extension was refused. */
@Component("noteRefusal")
class NoteRefusal extends CompletedTask {

    private final ExtendDeadline extendDeadline;

    NoteRefusal(ExtendDeadline extendDeadline) {
        this.extendDeadline = extendDeadline;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        extendDeadline.noteRefusal(number, actor);
    }
}

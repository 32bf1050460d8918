package org.mingda.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.mingda.letter.DropLetter;
import org.mingda.letter.notice.OfficerNotices;
import org.springframework.stereotype.Component;

/** Takes an officer's letter from the head's desk when the request has gone past it, and tells its author. */
@Component
class OvertakenLetters {

    private final DropLetter dropLetter;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OfficerNotices notices;
    private final Unwatched unwatched;

    OvertakenLetters(DropLetter dropLetter, TaskService tasks, RuntimeService runtime, OfficerNotices notices,
            Unwatched unwatched) {
        this.dropLetter = dropLetter;
        this.tasks = tasks;
        this.runtime = runtime;
        this.notices = notices;
        this.unwatched = unwatched;
    }

    void drop(String number, String reason) {
        dropLetter.drop(number, reason).ifPresent(draft -> {
            unwatched.run(() -> endTask(number, reason));
            notices.letterDropped(draft, reason);
        });
    }

    /** A letter that is agreed to has no task any more and goes its way. */
    private void endTask(String number, String reason) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).processDefinitionKey(Names.OTHER_LETTER).list()
                .forEach(task -> runtime.deleteProcessInstance(task.getProcessInstanceId(), reason));
    }
}

package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.WriteReply;
import org.springframework.stereotype.Component;

/** A handler has drafted the reply. */
@Component("draftReply")
class DraftReply extends CompletedTask {

    private final WriteReply writeReply;

    DraftReply(WriteReply writeReply) {
        this.writeReply = writeReply;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        writeReply.draft(number, ReplyDraft.of(form.required("outcome", "办理结果"),
                form.required("replyFacts", "查明情况"), form.text("replyReasons"), form.text("replyRecords"),
                form.text("withheld"), actor));
    }
}

package org.mingda.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.WriteReply;
import org.mingda.request.DraftOutcome;
import org.springframework.stereotype.Component;

/** A handler has drafted the reply, or wants the findings recorded anew. */
@Component("draftReply")
class DraftReply extends CompletedTask {

    private static final List<String> EVIDENCE = List.of("refusalArticle", "publicPlace", "specialLaw",
            "responsibleAgencyName", "responsibleContact", "agencySearch", "properChannel", "earlierReplyNumber");
    private static final String EARLIER_REPLY_ON = "earlierReplyOn";

    private final WriteReply writeReply;

    DraftReply(WriteReply writeReply) {
        this.writeReply = writeReply;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.DRAFT_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        if (form.choice(Names.DRAFT_OUTCOME, "下一步", DraftOutcome.class) == DraftOutcome.DRAFTED) {
            writeReply.draft(number, draft(form, actor));
        }
    }

    private static ReplyDraft draft(TaskForm form, String actor) {
        return ReplyDraft.of(form.required("outcome", "办理结果"), form.required("replyFacts", "查明情况"),
                        form.text("replyReasons"), form.text("replyRecords"), form.text("withheld"), actor)
                .on(form.text("ground")).with(evidence(form)).because(form.text("differenceReason"));
    }

    private static Map<String, String> evidence(TaskForm form) {
        Map<String, String> evidence = new LinkedHashMap<>();
        EVIDENCE.forEach(name -> put(evidence, name, form.text(name)));
        if (!form.text(EARLIER_REPLY_ON).isEmpty()) {
            evidence.put(EARLIER_REPLY_ON, form.date(EARLIER_REPLY_ON, "此前答复的日期").toString());
        }
        return evidence;
    }

    private static void put(Map<String, String> evidence, String name, String text) {
        if (!text.isEmpty()) {
            evidence.put(name, text);
        }
    }
}

package org.mingda.support;

import java.util.List;
import java.util.Map;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.WriteReply;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;

/** Brings requests to a drafted reply by the use cases alone, as the handler of 征地补偿科 does it. */
public record Replies(SubmitRequest submitRequest, AssignToUnit assignToUnit, ChangeRecords changeRecords,
        WriteReply writeReply) {

    public static final byte[] PDF = SampleFiles.pdf("样例批复");

    /** A record that is given with a file. */
    public static NewRecord given(String title) {
        return new NewRecord(title, Disposition.RELEASE, "", "", "", false,
                new NewRecord.File(title + ".pdf", "application/pdf", PDF));
    }

    /** A record that is withheld. */
    public static NewRecord withheld(String title) {
        return new NewRecord(title, Disposition.WITHHOLD, "third-party", "", "载有他人身份证件号码，公开会损害其权益",
                false, null);
    }

    public String assigned(Applications application) {
        String number = application.submitTo(submitRequest).number();
        assignToUnit.assign(number, new AssignToUnit.Order("expropriation", List.of(), 7, ""), "registrar");
        return number;
    }

    public String listed(NewRecord... records) {
        String number = assigned(Applications.anApplication());
        for (NewRecord record : records) {
            changeRecords.add(number, record, "handler");
        }
        return number;
    }

    public String drafted(NewRecord... records) {
        return draft(listed(records), "granted");
    }

    public String draft(String number, String outcome) {
        writeReply.draft(number, ReplyDraft.of(outcome, "经查，您申请的信息存在。",
                outcome.startsWith("deny") ? "该信息为内部讨论的记录稿。" : "", "《样例批复》1份", "", "handler")
                .with(outcome.startsWith("deny") ? Map.of("refusalArticle", "第十六条第二款")
                        : Map.of()));
        return number;
    }
}

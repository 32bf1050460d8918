package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.time.Clock;
import java.util.UUID;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.springframework.stereotype.Component;

/** Makes a record of what a handler says, or says what is missing: ground and reason for all that is withheld. */
@Component
class RecordCheck {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 2000;

    private final Outcomes outcomes;
    private final Clock clock;

    RecordCheck(Outcomes outcomes, Clock clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** {@code file} is what is kept of its bytes, null when there are none. */
    ReleaseRecord record(String number, int item, NewRecord said, StoredFile file, UUID madeFrom, String actor) {
        refuseWhen(said.title().isBlank(), "请填写信息的名称。");
        refuseWhen(said.title().length() > LONGEST_TITLE, "信息的名称不能超过300字。");
        refuseWhen(said.disposition() == null, "请选择公开、部分公开或者不公开。");
        refuseFile(said, file);
        Withheld withheld = said.disposition().withheld() ? withheld(said) : new Withheld(null, null, null);
        return new ReleaseRecord(UUID.randomUUID(), number, item, said.title().strip(), said.disposition(),
                withheld.ground, withheld.article, withheld.reason, said.doubt(),
                file == null ? null : file.fileName(), file == null ? null : file.mediaType(),
                file == null ? null : (Long) file.size(), file == null ? null : file.sha256(),
                file == null ? null : file.id(), madeFrom, actor, clock.instant());
    }

    private Withheld withheld(NewRecord said) {
        Ground ground = outcomes.ground(said.ground()).filter(found -> found.outcome().startsWith("deny-"))
                .orElseThrow(() -> new UseCaseRefused("不公开或者部分公开的，请选择不予公开的事由。"));
        refuseWhen(said.reason().isBlank(), "不公开或者部分公开的，请写明不公开的内容和理由。");
        refuseWhen(said.reason().length() > LONGEST_REASON, "理由不能超过2000字。");
        String article = said.article().isBlank() ? ground.article() : said.article().strip();
        return new Withheld(ground.id(), article, said.reason().strip());
    }

    private static void refuseFile(NewRecord said, StoredFile file) {
        refuseWhen(file != null && !said.disposition().given(), "不公开的信息不要上传文件。");
        refuseWhen(file != null && file.size() == 0, "选择的文件是空的，请检查后重新选择。");
        refuseWhen(file != null && file.state() == FileState.REFUSED, "文件没有通过安全检查，请换一个文件。");
    }

    private record Withheld(String ground, String article, String reason) {}
}

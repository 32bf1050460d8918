package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.List;
import java.util.stream.Collectors;
import org.mingda.request.Disposition;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.springframework.stereotype.Component;

/** What a reply says of the listed records; where nothing is listed, what the handler wrote stands. */
@Component
public class ReleaseLists {

    private final ReleaseRecords records;

    ReleaseLists(ReleaseRecords records) {
        this.records = records;
    }

    /** The records given, one a line, each with its file. */
    public String given(String number, String written) {
        List<ReleaseRecord> listed = records.of(number);
        return listed.isEmpty() ? written
                : ReleaseRecord.given(listed).stream().map(ReleaseLists::given).collect(Collectors.joining("\n"));
    }

    /** What is withheld wholly or in part, each with article and reason (Articles 36(3) and 37). */
    List<WithheldItem> withheld(String number, String written) {
        List<ReleaseRecord> listed = records.of(number);
        return listed.isEmpty() ? WithheldItem.read(written) : listed.stream()
                .filter(record -> record.disposition().withheld()).map(ReleaseLists::withheld).toList();
    }

    List<LetterFile> files(String number) {
        return records.given(number).stream().filter(ReleaseRecord::hasFile).map(LetterFile::of).toList();
    }

    /** Refuses an outcome that says something else than the list. */
    void refuseUnlike(String number, String outcome) {
        List<ReleaseRecord> listed = records.of(number);
        boolean gives = listed.stream().anyMatch(record -> record.disposition().given());
        boolean withholds = listed.stream().anyMatch(record -> record.disposition().withheld());
        refuseWhen(gives && !List.of("granted", "partial").contains(outcome),
                "“拟公开的信息”中有拟公开的信息，与所选的办理结果不符，请先改正其中一处。");
        refuseWhen(withholds && outcome.equals("granted"),
                "“拟公开的信息”中有不公开或者部分公开的信息，办理结果应为部分公开或者不予公开。");
        refuseWhen(!listed.isEmpty() && outcome.equals("partial") && !(gives && withholds),
                "部分公开的，“拟公开的信息”中应当既有公开的、又有不公开的内容，请先补充。");
    }

    private static String given(ReleaseRecord record) {
        return record.item() + ". " + record.title()
                + (record.disposition() == Disposition.RELEASE_IN_PART ? "（部分内容已作区分处理）" : "")
                + (record.hasFile() ? "（附件：" + record.fileName() + "）" : "");
    }

    private static WithheldItem withheld(ReleaseRecord record) {
        return new WithheldItem(record.title() + (record.disposition() == Disposition.RELEASE_IN_PART ? "中的部分内容" : ""),
                record.reason(), record.article());
    }
}

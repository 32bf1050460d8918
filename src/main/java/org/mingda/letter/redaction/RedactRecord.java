package org.mingda.letter.redaction;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingda.request.FileNotClean;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** A handler covers what must not be given of a PDF (区分处理, Article 37); the file as it came is kept inside. */
@Component
public class RedactRecord {

    private final ReleaseRecords records;
    private final RedactionBoxes boxes;
    private final BoxReasons reasons;
    private final BurnIn burnIn;
    private final KeepRedaction keep;

    RedactRecord(ReleaseRecords records, RedactionBoxes boxes, BoxReasons reasons, BurnIn burnIn,
            KeepRedaction keep) {
        this.records = records;
        this.boxes = boxes;
        this.reasons = reasons;
        this.burnIn = burnIn;
        this.keep = keep;
    }

    /** The record that boxes are drawn on: the one before it was redacted, or the record itself. */
    public ReleaseRecord source(ReleaseRecord record) {
        return boxes.of(record).isEmpty() ? record : records.original(record).orElseThrow();
    }

    /** The bytes that boxes are drawn on. */
    public byte[] bytes(ReleaseRecord record) {
        return read(source(record));
    }

    /** The bytes of the record's own file. */
    public byte[] read(ReleaseRecord record) {
        try (InputStream content = records.open(record.id())) {
            return content.readAllBytes();
        } catch (FileNotClean waiting) {
            throw new UseCaseRefused(waiting.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What saving would make, and nothing is kept. */
    public byte[] preview(ReleaseRecord record, List<RedactionBox> drawn, boolean note) {
        return burnIn.burn(bytes(record), reasons.checked(drawn), note).pdf();
    }

    /**
     * Puts the redacted file in the record's place. Burning takes long and holds no lock; whoever was quicker is
     * noticed when it is kept.
     *
     * @param note whether a last page lists what was covered and why
     * @return the pages where covered words can still be read
     */
    public Set<Integer> save(String number, UUID id, List<RedactionBox> drawn, boolean note, String actor) {
        ReleaseRecord record = records.find(number, id)
                .orElseThrow(() -> new UseCaseRefused("这一件刚被他人改动或者移除，请刷新页面后再办理。"));
        refuseWhen(!canBe(record), "只有PDF文件可以在这里遮盖。请转换为PDF后重新上传。");
        List<RedactionBox> checked = reasons.checked(drawn);
        BurnIn.Burned burned = burnIn.burn(bytes(record), checked, note);
        keep.keep(record, source(record), checked, reasons.said(record, checked), burned.pdf(), actor);
        return burned.repeated();
    }

    /** Whether the record has a file whose pages can be covered. */
    public static boolean canBe(ReleaseRecord record) {
        return record.hasFile() && "application/pdf".equals(record.mediaType());
    }
}

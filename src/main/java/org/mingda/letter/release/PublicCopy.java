package org.mingda.letter.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes of a file what everybody may download: what nobody sees is taken out, and for all else somebody must answer. */
@Component
public class PublicCopy {

    private final StoredFiles storedFiles;
    private final ReleaseBench workbench;
    private final CleanCopy copies;
    private final MessageSource messages;

    PublicCopy(StoredFiles storedFiles, ReleaseBench workbench, CleanCopy copies, MessageSource messages) {
        this.storedFiles = storedFiles;
        this.workbench = workbench;
        this.copies = copies;
        this.messages = messages;
    }

    /**
     * A file that may be published.
     *
     * @param file id of the stored file, which is the upload itself when nothing had to be taken out
     * @param said for the ledger: what is in it all the same, by the name of its kind, and why; often empty
     */
    public record Made(UUID file, Map<String, Object> said) {}

    /**
     * Outside of a transaction: taking a file apart takes its time.
     *
     * @param reason why what cannot be taken out may be read by everybody; empty as long as nobody has said it
     * @throws UseCaseRefused naming what is left, when no reason is given or none can help
     */
    public Made make(UUID upload, String reason) {
        StoredFile file = storedFiles.get(upload);
        List<Hit> hits = workbench.examine(file);
        if (hits.stream().noneMatch(Hit::cleanable)) {
            return settled(upload, hits, reason);
        }
        UUID copy = copies.of(file);
        try {
            return settled(copy, workbench.examine(storedFiles.get(copy)), reason);
        } catch (UseCaseRefused open) {
            storedFiles.discard(copy);
            throw open;
        }
    }

    private Made settled(UUID file, List<Hit> hits, String reason) {
        List<Hit> left = hits.stream().filter(hit -> hit.kind().blocks()).toList();
        if (left.isEmpty()) {
            return new Made(file, Map.of());
        }
        List<Hit> hidden = left.stream().filter(hit -> !hit.kind().canBePublished()).toList();
        if (!hidden.isEmpty()) {
            throw new UseCaseRefused("文件里有：" + named(hidden) + "，系统去不掉，不能公开。请用制作文件的软件删除，或者真正遮盖、"
                    + "修复之后重新选择文件。");
        }
        if (reason.isBlank()) {
            throw new UseCaseRefused("文件里有：" + named(left) + "。涉及个人隐私的，请遮盖后重新选择文件；可以公开的，请写明理由，"
                    + "并重新选择文件。");
        }
        SettleFindings.requireSayable(reason);
        return new Made(file, Map.of("found", left.stream().map(hit -> hit.kind().name()).distinct().toList(),
                "reason", reason.strip()));
    }

    private String named(List<Hit> left) {
        return left.stream().map(hit -> messages.getMessage("found." + hit.kind(), null, Locale.SIMPLIFIED_CHINESE) + "（"
                + hit.where() + "）").distinct().collect(Collectors.joining("、"));
    }
}

package org.mingda.web.apply;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.intake.Draft;
import org.mingda.intake.Flaw;
import org.mingda.intake.KeptUploads;
import org.mingda.intake.KeptUploads.Kept;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of an application: kept as soon as they come, taken back one by one. */
@Component
class StepFiles {

    static final String FLAWS = "fileFlaws";

    private final ChosenFiles chosenFiles;
    private final KeptUploads keptUploads;

    StepFiles(ChosenFiles chosenFiles, KeptUploads keptUploads) {
        this.chosenFiles = chosenFiles;
        this.keptUploads = keptUploads;
    }

    /** Whether all that came is kept; otherwise the next page says what is wrong with the rest. */
    boolean take(Draft draft, Map<String, String> typed, List<MultipartFile> files, RedirectAttributes flash) {
        ChosenFiles.Choice choice = chosenFiles.choose(draft.id(), staying(draft, typed.get("remove")),
                files == null ? List.of() : files);
        return tell(choice.flaws(), flash);
    }

    /** Whether the scanner objects to nothing that is kept; what it objects to is taken out, and the next page says so. */
    boolean allClean(Draft draft, RedirectAttributes flash) {
        return tell(keptUploads.dropRefused(draft.id().toString()), flash);
    }

    private static boolean tell(List<Flaw> flaws, RedirectAttributes flash) {
        if (!flaws.isEmpty()) {
            flash.addFlashAttribute(FLAWS, flaws);
        }
        return flaws.isEmpty();
    }

    private List<UUID> staying(Draft draft, String removed) {
        return keptUploads.of(draft.id().toString()).stream().map(Kept::id)
                .filter(id -> !id.toString().equals(removed)).toList();
    }
}

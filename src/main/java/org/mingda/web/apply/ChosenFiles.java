package org.mingda.web.apply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingda.intake.Flaw;
import org.mingda.intake.KeptUploads;
import org.mingda.intake.Upload;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files chosen on a form: those kept from an earlier try and those chosen now, which are kept at once. */
@Component
public class ChosenFiles {

    /** The files to go with a submission, and what is wrong with those that cannot. */
    public record Choice(List<KeptUploads.Kept> kept, List<Flaw> flaws) {}

    private final KeptUploads keptUploads;

    ChosenFiles(KeptUploads keptUploads) {
        this.keptUploads = keptUploads;
    }

    /** Takes what was chosen under a form's key; what was kept before and is not in {@code keep} is forgotten. */
    public Choice choose(UUID key, List<UUID> keep, List<MultipartFile> files) {
        Set<Flaw> flaws = new LinkedHashSet<>(keptUploads.dropRefused(key.toString()));
        keptUploads.keepOnly(key.toString(), keep);
        files.stream().filter(ChosenFiles::chosen)
                .forEach(file -> flaws.addAll(keptUploads.keep(key.toString(), upload(file))));
        return new Choice(keptUploads.of(key.toString()), List.copyOf(flaws));
    }

    /** The stored files to submit. */
    public List<UUID> uploads(Choice choice) {
        return choice.kept().stream().map(KeptUploads.Kept::file).toList();
    }

    /** What a browser sent, as intake takes it. */
    public static Upload upload(MultipartFile file) {
        return new Upload(name(file), file.getSize(), file::getInputStream);
    }

    /** A browser sends an empty nameless part when no file was chosen. */
    public static boolean chosen(MultipartFile file) {
        return !file.isEmpty() || !name(file).isBlank();
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}

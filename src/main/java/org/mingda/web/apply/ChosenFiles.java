package org.mingda.web.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingda.intake.Flaw;
import org.mingda.intake.KeptUploads;
import org.mingda.intake.Upload;
import org.mingda.intake.UploadCheck;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files chosen on a form: those kept from an earlier try and those chosen now. */
@Component
public class ChosenFiles {

    /** The files to go with a submission, and what is wrong with those that cannot. */
    public record Choice(List<KeptUploads.Kept> kept, List<MultipartFile> added, List<Flaw> flaws) {

        int number() {
            return kept.size() + added.size();
        }

        long size() {
            return kept.stream().mapToLong(KeptUploads.Kept::size).sum()
                    + added.stream().mapToLong(MultipartFile::getSize).sum();
        }
    }

    private final KeptUploads keptUploads;
    private final UploadCheck check;

    ChosenFiles(KeptUploads keptUploads, UploadCheck check) {
        this.keptUploads = keptUploads;
        this.check = check;
    }

    /** Takes what was chosen under a form's key; what was kept before and is not in {@code keep} is forgotten. */
    public Choice choose(UUID key, List<UUID> keep, List<MultipartFile> files) {
        keptUploads.keepOnly(key.toString(), keep);
        List<MultipartFile> good = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        files.stream().filter(ChosenFiles::chosen).forEach(file -> check.check(name(file), file.getSize())
                .ifPresentOrElse(flaws::add, () -> good.add(file)));
        Choice choice = new Choice(keptUploads.of(key.toString()), good, flaws);
        check.checkAll(choice.number(), choice.size()).ifPresent(flaws::add);
        return choice;
    }

    /** The files with their bytes. */
    public List<Upload> uploads(Choice choice) {
        return Stream.concat(choice.kept().stream().map(kept -> keptUploads.read(kept.id())),
                choice.added().stream().map(ChosenFiles::upload)).toList();
    }

    /** Keeps the good files until the mistakes are mended; says when there is no room for them. */
    public List<Flaw> keep(UUID key, Choice choice) {
        if (check.checkAll(choice.number(), choice.size()).isPresent()) {
            return List.of();
        }
        boolean all = choice.added().stream().map(ChosenFiles::upload)
                .map(upload -> keptUploads.keep(key.toString(), upload)).reduce(true, Boolean::logicalAnd);
        return all ? List.of() : List.of(new Flaw("files", "flaw.files.notKept", List.of()));
    }

    /** A browser sends an empty nameless part when no file was chosen. */
    private static boolean chosen(MultipartFile file) {
        return !file.isEmpty() || !name(file).isBlank();
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(name(file), file.getContentType(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingda.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingda.intake.Flaw;
import org.mingda.intake.TakeUpload;
import org.mingda.intake.UploadCheck;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.apply.ChosenFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that an officer chose on a page, checked like those of applicants: all are stored or none. */
@Component
class OfficersFiles {

    private final TakeUpload takeUpload;
    private final UploadCheck check;
    private final StoredFiles storedFiles;
    private final FlawMessages messages;

    OfficersFiles(TakeUpload takeUpload, UploadCheck check, StoredFiles storedFiles, FlawMessages messages) {
        this.takeUpload = takeUpload;
        this.check = check;
        this.storedFiles = storedFiles;
        this.messages = messages;
    }

    /** Ids of the stored files; refused in plain words when one of them cannot be taken. */
    List<UUID> store(List<MultipartFile> files) {
        List<TakeUpload.Taken> taken = new ArrayList<>();
        (files == null ? List.<MultipartFile>of() : files).stream().filter(ChosenFiles::chosen)
                .forEach(file -> taken.add(takeUpload.take(ChosenFiles.upload(file))));
        List<UUID> stored = taken.stream().map(TakeUpload.Taken::file).filter(file -> file != null)
                .map(StoredFile::id).toList();
        List<Flaw> flaws = taken.stream().flatMap(one -> one.flaws().stream()).toList();
        if (!flaws.isEmpty()) {
            stored.forEach(storedFiles::discard);
            refuse(flaws);
        }
        return stored;
    }

    /** Refuses a file that will not be stored here, when it may not be taken. */
    void refuseBad(MultipartFile file) {
        List<Flaw> flaws = check.check(ChosenFiles.upload(file));
        if (!flaws.isEmpty()) {
            refuse(flaws);
        }
    }

    private void refuse(List<Flaw> flaws) {
        throw new UseCaseRefused(String.join(" ", messages.byField(flaws, Locale.SIMPLIFIED_CHINESE).values()));
    }
}

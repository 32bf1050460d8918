package org.mingda.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.RequestProcess;
import org.mingda.request.StoredFiles;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of a request: attachments and letters under their Chinese names, and the models it runs on. */
@OfficersPage
@RequestMapping("/desk/requests/{number}")
class CaseDownloads {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final DeskAccess access;
    private final Attachments attachments;
    private final StoredFiles storedFiles;
    private final Letters letters;
    private final Correspondence correspondence;
    private final RequestProcess process;

    CaseDownloads(DeskAccess access, Attachments attachments, StoredFiles storedFiles, Letters letters,
            Correspondence correspondence, RequestProcess process) {
        this.access = access;
        this.attachments = attachments;
        this.storedFiles = storedFiles;
        this.letters = letters;
        this.correspondence = correspondence;
        this.process = process;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> attachment(@PathVariable String number, @PathVariable UUID id) {
        access.readable(number, access.officer());
        Attachment file = attachments.find(number, id).filter(Attachment::clean).orElseThrow(NotOnFile::new);
        return Download.fromOutside(file.fileName(), file.mediaType(), file.size(), storedFiles.open(file.file()));
    }

    @GetMapping("/letters/{id}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        access.readable(number, access.officer());
        Letter letter = letters.find(id).filter(found -> found.request().equals(number)).orElseThrow(NotOnFile::new);
        return Download.pdf(letter.fileName(), letters.pdf(id));
    }

    /** The reply as it would leave now, without a number. */
    @GetMapping("/letters/draft.pdf")
    ResponseEntity<byte[]> draft(@PathVariable String number) {
        access.readable(number, access.officer());
        byte[] draft = correspondence.previewReply(number).orElseThrow(NotOnFile::new);
        return Download.pdf("答复书草稿-" + number + ".pdf", draft);
    }

    @GetMapping("/process/{id}")
    ResponseEntity<byte[]> model(@PathVariable String number, @PathVariable String id) {
        access.readable(number, access.officer());
        Optional<String> running = process.positions(number).stream()
                .map(RequestProcess.Position::process).filter(id::equals).findFirst();
        String xml = running.map(found -> process.model(number, found)).orElseThrow(NotOnFile::new);
        return ResponseEntity.ok().contentType(XML).body(xml.getBytes(StandardCharsets.UTF_8));
    }
}

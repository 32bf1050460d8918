package org.mingda.web;

import java.util.UUID;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterFormats;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Letters as OFD and DOCX, and the draft of the reply as DOCX, to be saved under their Chinese names. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/letters")
class LetterFormatDownloads {

    private final DeskAccess access;
    private final LetterAccess letterAccess;
    private final LetterFormats formats;

    LetterFormatDownloads(DeskAccess access, LetterAccess letterAccess, LetterFormats formats) {
        this.access = access;
        this.letterAccess = letterAccess;
        this.formats = formats;
    }

    @GetMapping("/{id}.ofd")
    ResponseEntity<byte[]> ofd(@PathVariable String number, @PathVariable UUID id) {
        Letter letter = letterAccess.readable(number, id);
        return Download.saved(letter.fileName("ofd"), formats.ofd(letter));
    }

    @GetMapping("/{id}.docx")
    ResponseEntity<byte[]> docx(@PathVariable String number, @PathVariable UUID id) {
        Letter letter = letterAccess.readable(number, id);
        return Download.saved(letter.fileName("docx"), formats.docx(letter).orElseThrow(NotOnFile::new));
    }

    @GetMapping("/draft.docx")
    ResponseEntity<byte[]> draft(@PathVariable String number) {
        access.readable(number, access.officer());
        return Download.saved("答复书草稿-" + number + ".docx", formats.draftDocx(number).orElseThrow(NotOnFile::new));
    }
}

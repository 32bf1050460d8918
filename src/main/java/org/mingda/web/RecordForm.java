package org.mingda.web;

import java.util.Arrays;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;
import org.springframework.web.multipart.MultipartFile;

/** What a handler typed about a record. */
record RecordForm(String title, String disposition, String ground, String article, String reason, Boolean doubt,
        MultipartFile file) {

    static RecordForm empty() {
        return new RecordForm("", "RELEASE", "", "", "", false, null);
    }

    /** Public, because the page asks for it. */
    public boolean doubtful() {
        return Boolean.TRUE.equals(doubt);
    }

    /** Whether a file was chosen; a browser sends a part without a name when none was. */
    public boolean hasFile() {
        return file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    NewRecord record() {
        return new NewRecord(Typed.line(title), chosen(), Typed.line(ground), Typed.line(article), Typed.text(reason),
                doubtful(), hasFile() ? new NewRecord.File(Typed.line(file.getOriginalFilename()), file) : null);
    }

    private Disposition chosen() {
        return Arrays.stream(Disposition.values()).filter(each -> each.name().equals(disposition)).findFirst()
                .orElse(null);
    }
}

package org.mingda.request;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer adds files to a request: all of them or none. Also to a closed one, since proofs may come late. */
@Component
public class AddAttachments {

    private final Requests requests;
    private final Attachments attachments;

    AddAttachments(Requests requests, Attachments attachments) {
        this.requests = requests;
        this.attachments = attachments;
    }

    /** @param files ids of stored files */
    @Transactional
    public void add(String number, List<UUID> files, String actor) {
        requests.lock(number);
        if (files.isEmpty()) {
            throw new UseCaseRefused("请先选择要上传的文件。");
        }
        files.forEach(file -> attachments.add(number, file, actor));
    }
}

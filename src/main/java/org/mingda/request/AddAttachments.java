package org.mingda.request;

import java.util.List;
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

    @Transactional
    public void add(String number, List<NewFile> files, String actor) {
        requests.lock(number);
        if (files.isEmpty()) {
            throw new UseCaseRefused("请先选择要上传的文件。");
        }
        files.forEach(AddAttachments::refuseIfEmpty);
        files.forEach(file -> attachments.add(number, file.fileName(), file.mediaType(), file.content(), actor));
    }

    private static void refuseIfEmpty(NewFile file) {
        if (file.content().length == 0) {
            throw new UseCaseRefused("文件“" + file.fileName() + "”是空的，没有上传任何文件。请检查后重新选择。");
        }
    }

    /** A file to be added, with its name as the sender's computer calls it. */
    public record NewFile(String fileName, String mediaType, byte[] content) {}
}

package org.mingda.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.letter.release.PublicCopy;
import org.mingda.publication.Catalogue;
import org.mingda.publication.PublicationRefused;
import org.mingda.publication.TypedEntry;
import org.mingda.request.RecordPublishedReply;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes what a closed request was answered with (Article 44): the catalogue and the ledger learn it together.
 *
 * <p>It stands here because catalogue and requests do not know each other. Who asked never goes along.
 */
@Component
class PublishReply {

    private final Requests requests;
    private final Catalogue catalogue;
    private final RecordPublishedReply record;

    PublishReply(Requests requests, Catalogue catalogue, RecordPublishedReply record) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.record = record;
    }

    /**
     * The id of the catalogue's entry.
     *
     * @param words all that the file says; empty without a file
     * @param copy the file to be downloaded; null for none
     */
    @Transactional
    UUID publish(Request request, TypedEntry typed, String words, PublicCopy.Made copy, String actor) {
        refuseTraces(request, "填写的内容", String.join("\n", typed.title(), typed.documentNumber(), typed.address(),
                typed.summary()));
        refuseTraces(request, "上传的文件", words);
        UUID item = catalogue.addReply(request.agency(), typed, request.number(),
                copy == null ? null : copy.file(), actor);
        record.record(request.number(), item.toString(), typed.title(), copy == null ? Map.of() : copy.said(), actor);
        return item;
    }

    private void refuseTraces(Request request, String where, String text) {
        List<String> found = ApplicantTraces.in(text, requests.applicant(request.number()));
        if (!found.isEmpty()) {
            throw new PublicationRefused(where + "里有申请人的" + String.join("、", found) + "。请删除个人信息之后再公开。");
        }
    }
}

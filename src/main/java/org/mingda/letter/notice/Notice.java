package org.mingda.letter.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * One notice to one person. It names the request, not the applicant.
 *
 * @param request number of the request it is about; null for several or none
 * @param task    id of the task it announces; null for another notice
 * @param sentAt  null while it waits, or when nobody could be told
 */
public record Notice(UUID id, String person, NoticeKind kind, NoticeTiming timing, String request, String subject,
        String text, String task, Instant orderedAt, Instant sentAt, int tries, String problem) {}

package org.mingda.letter;

import java.time.Instant;

/**
 * The free parts of a reply as an officer wrote them.
 *
 * @param request number of the request
 * @param version 1, 2, 3 ...; given when it is saved, whatever stands here before
 * @param outcome id of the outcome in the rule set
 * @param facts   what was found (事实)
 * @param reasons why (理由)
 * @param records what is given (公开的信息)
 * @param withheld what is withheld and why (不予公开的内容)
 * @param savedAt given when it is saved
 */
public record ReplyDraft(String request, int version, String outcome, String facts, String reasons, String records,
        String withheld, String drafter, Instant savedAt) {

    /** A draft that is not saved yet. */
    public static ReplyDraft of(String outcome, String facts, String reasons, String records, String withheld,
            String drafter) {
        return new ReplyDraft(null, 0, outcome, facts, reasons, records, withheld, drafter, null);
    }
}

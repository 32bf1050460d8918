package org.mingda.web;

import java.util.List;
import org.mingda.letter.Letter;
import org.mingda.request.Applicant;
import org.mingda.request.FileState;
import org.mingda.request.Request;

/**
 * Everything the page of one request shows.
 *
 * @param unitName null before assignment
 * @param outcome in words; null before the reply is approved
 * @param idNumber of the applicant, shortened unless it was asked for in full
 * @param linked numbers of the requests that were one with this one before it was split
 * @param pendingExtension whether a request for extension waits for its decision
 * @param ledger the newest line first
 * @param draft whether there is a draft of the reply to look at
 */
record CaseView(
        Request request,
        String unitName,
        String outcome,
        String submitted,
        Applicant applicant,
        String idNumber,
        List<ConsultationLine> consultations,
        List<String> linked,
        ClockView clock,
        ProcessView process,
        boolean pendingExtension,
        List<LedgerLine> ledger,
        List<FileLine> files,
        List<LetterLine> letters,
        boolean draft,
        CaseRights rights) {

    /** Whether one of the files is in this state. */
    public boolean held(String state) {
        return files.stream().anyMatch(file -> file.state().name().equals(state));
    }

    /** A file as listed; only a clean one can be opened. */
    record FileLine(String id, String name, String size, FileState state, String who, String when) {}

    /** A letter as listed; {@code sent} is null before the mail server took it. */
    record LetterLine(Letter letter, String date, String sent) {}
}

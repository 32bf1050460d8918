package org.mingda.web.track;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.account.Agency;
import org.mingda.law.ClockReading;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterFile;
import org.mingda.request.AskedQuestion;
import org.mingda.request.GivenAnswer;
import org.mingda.request.Request;

/**
 * A request as its applicant may see it.
 *
 * @param situation names the sentences {@code situation.….now} and {@code .next} of the messages
 * @param asked what the agency asked and the applicant has not answered yet; null when there is nothing
 * @param late whether the last day for that has passed
 * @param answers what the applicant answered to such questions
 * @param files what leaves with each letter, by the letter's id
 * @param linked numbers of the requests that were one with this one before it was split
 * @param withdrawable whether the applicant can still withdraw it
 */
public record Tracked(
        Request request,
        Agency agency,
        String situation,
        List<Milestone> milestones,
        ClockReading reading,
        List<Letter> letters,
        AskedQuestion asked,
        boolean late,
        List<GivenAnswer> answers,
        Map<UUID, List<LetterFile>> files,
        List<String> linked,
        boolean withdrawable) {}

package org.mingda.web.track;

import java.util.List;
import org.mingda.account.Agency;
import org.mingda.law.ClockReading;
import org.mingda.letter.Letter;
import org.mingda.request.Request;

/**
 * A request as its applicant may see it.
 *
 * @param situation names the sentences {@code situation.….now} and {@code .next} of the messages
 * @param withdrawable whether the applicant can still withdraw it
 */
public record Tracked(
        Request request,
        Agency agency,
        String situation,
        List<Milestone> milestones,
        ClockReading reading,
        List<Letter> letters,
        boolean withdrawable) {}

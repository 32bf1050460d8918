package org.mingda.letter.notice;

import java.util.List;
import org.mingda.request.Absence;
import org.mingda.request.Absences;
import org.mingda.request.CaseClock;
import org.mingda.request.HandOverMany;
import org.mingda.request.HandOverMany.Result;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins the absences of today: what the absent has claimed, then or later, goes to the deputy, who is told. */
@Component
public class DeputyRounds {

    private final Absences absences;
    private final HandOverMany handOverMany;
    private final OfficerNotices notices;
    private final CaseClock caseClock;

    DeputyRounds(Absences absences, HandOverMany handOverMany, OfficerNotices notices, CaseClock caseClock) {
        this.absences = absences;
        this.handOverMany = handOverMany;
        this.notices = notices;
        this.caseClock = caseClock;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
    public void toDeputies() {
        absences.on(caseClock.today()).forEach(absence -> toDeputy(absence, "system"));
    }

    /** What became of each request; the deputy is told of those that went over. */
    public List<Result> toDeputy(Absence absence, String actor) {
        List<Result> results = handOverMany.toDeputy(absence, actor);
        notices.handedOver(absence.deputy(), null,
                results.stream().filter(Result::done).map(Result::number).toList(), "缺勤代办");
        return results;
    }
}

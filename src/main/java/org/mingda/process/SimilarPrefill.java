package org.mingda.process;

import java.util.List;
import java.util.stream.Collectors;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;
import org.mingda.request.RepeatedRequest;
import org.mingda.request.SimilarRequests;
import org.springframework.stereotype.Component;

/** Tells whoever registers a request what the same applicant asked for before (Article 36(6)). */
@Component("similarPrefill")
public class SimilarPrefill {

    private final SimilarRequests similar;
    private final Outcomes outcomes;

    SimilarPrefill(SimilarRequests similar, Outcomes outcomes) {
        this.similar = similar;
        this.outcomes = outcomes;
    }

    /** A line for each earlier request with the same or a similar text; says so when there is none. */
    public String repeated(String number) {
        List<RepeatedRequest> found = similar.repeated(number);
        return found.isEmpty() ? "没有找到该申请人内容相同或者相近的申请。"
                : found.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(RepeatedRequest one) {
        String reply = one.replyNumber() == null ? "尚未答复"
                : "答复 " + one.replyNumber() + "（" + one.repliedOn() + "）";
        return one.number() + "，" + one.receivedOn() + " 收到，文字相同 " + one.likeness() + "%，" + outcome(one) + reply
                + proposal(one);
    }

    /** Only what has had its answer makes a repeated request; whether it does, the officer decides. */
    private String proposal(RepeatedRequest one) {
        if (similar.answersTheSame(one)) {
            return "。建议认定为重复申请（第三十六条第六项），请核对后决定";
        }
        return one.answered() ? "" : "，不适用第三十六条第六项";
    }

    /** Number of the earlier reply, as proposed for a repeated request; empty when none was given. */
    public String earlierReplyNumber(String number) {
        return similar.answered(number).map(RepeatedRequest::replyNumber).orElse("");
    }

    /** The day of that reply. */
    public String earlierReplyOn(String number) {
        return similar.answered(number).map(one -> one.repliedOn().toString()).orElse("");
    }

    private String outcome(RepeatedRequest one) {
        return one.outcome() == null ? ""
                : outcomes.byId(one.outcome()).map(Outcome::label).orElse(one.outcome()) + "，";
    }
}

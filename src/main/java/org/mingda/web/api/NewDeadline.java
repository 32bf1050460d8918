package org.mingda.web.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.mingda.web.law.AskedEvent;
import org.mingda.web.law.DeadlineQuestion;

/** A question for a due date as a program asks it. */
@Schema(name = "DeadlineQuestion", description = "一件申请的经过")
record NewDeadline(
        @Schema(description = "规则集的标识；不给出即收到之日有效的规则集", example = "cn-2019", nullable = true)
        @JsonDeserialize(using = TextOnly.class) String rulebook,
        @Schema(description = "申请渠道", requiredMode = Schema.RequiredMode.REQUIRED,
                example = "REGISTERED_POST")
        @JsonDeserialize(using = TextOnly.class) String channel,
        @Schema(description = "收到之日（第三十一条），即第 0 日", requiredMode = Schema.RequiredMode.REQUIRED,
                format = "date", example = "2026-09-18")
        @JsonDeserialize(using = TextOnly.class) String received,
        @Schema(description = "按哪一天计算已用、剩余和状态；不给出即今天（北京时间）", format = "date",
                example = "2026-10-20", nullable = true)
        @JsonDeserialize(using = TextOnly.class) String asOf,
        @Schema(description = "发生过的事情，先后顺序不限，最多 100 件；日期距收到之日不超过 3653 天")
        List<Event> events) {

    DeadlineQuestion question() {
        return new DeadlineQuestion(rulebook, channel, received, asOf,
                events == null ? List.of() : events.stream().map(event -> event == null ? null : event.asked()).toList());
    }

    /** One event; which fields belong to which type stands in the description. */
    @Schema(name = "DeadlineEvent", description = "一件事。consultation-* 须有 id，consultation-sent 还须有 kind；"
            + "extension-approved 须有 workingDays；clarification-requested、reasons-demanded 可有 answerBy；"
            + "reasons-given 可有 workingDays（延迟答复的工作日数，第三十五条）。其余只有 type 和 on。")
    record Event(
            @Schema(description = "种类", requiredMode = Schema.RequiredMode.REQUIRED, example = "consultation-sent",
                    allowableValues = {"clarification-requested", "clarification-received", "clarification-lapsed",
                        "consultation-sent", "consultation-delivered", "consultation-answered",
                        "consultation-expired", "extension-approved", "reasons-demanded", "reasons-given",
                        "fee-notified", "fee-notice-received", "fee-paid", "fee-lapsed", "replied", "withdrawn"})
            @JsonDeserialize(using = TextOnly.class) String type,
            @Schema(description = "哪一次征求意见，自定的标识", maxLength = 40, example = "t1")
            @JsonDeserialize(using = TextOnly.class) String id,
            @Schema(description = "征求谁的意见：第三方（第三十二条）或者其他行政机关（第三十四条）",
                    allowableValues = {"third-party", "agency"})
            @JsonDeserialize(using = TextOnly.class) String kind,
            @Schema(description = "发生之日", requiredMode = Schema.RequiredMode.REQUIRED, format = "date",
                    example = "2026-09-23")
            @JsonDeserialize(using = TextOnly.class) String on,
            @Schema(description = "通知指定的最后一日", format = "date")
            @JsonDeserialize(using = TextOnly.class) String answerBy,
            @Schema(description = "延长或者延迟的工作日数", minimum = "1")
            @JsonDeserialize(using = WholeNumber.class) Integer workingDays) {

        AskedEvent asked() {
            return new AskedEvent(type, id, kind, on, answerBy, workingDays == null ? null : workingDays.toString());
        }
    }
}

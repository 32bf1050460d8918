package org.mingda.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingda.law.ClockState;
import org.mingda.request.Stage;

/** A request as its applicant may see it. */
@Schema(description = "一件申请的办理情况")
record RequestStatus(
        @Schema(description = "申请编号") String number,
        @Schema(description = "受理机关的标识") String agency,
        @Schema(description = "受理机关") String agencyName,
        @Schema(description = "收到之日") LocalDate receivedOn,
        @Schema(description = "所处阶段") Stage stage,
        @Schema(description = "现在的情况") String now,
        @Schema(description = "接下来会怎样") String next,
        @Schema(description = "已经发生的，由先到后") List<Happened> milestones,
        @Schema(description = "答复期限及其算法") Due due,
        @Schema(description = "发给申请人的文书") List<LetterLink> letters) {

    /** One milestone. */
    @Schema(description = "办理经过中的一步")
    record Happened(@Schema(description = "种类", example = "registered") String kind,
            @Schema(description = "日期") LocalDate on, @Schema(description = "说明") String text) {}

    /** The due date and why. */
    @Schema(description = "答复期限；暂停时为假定今天收到意见的到期日")
    record Due(@Schema(description = "到期日") LocalDate on,
            @Schema(description = "计时状态") ClockState state,
            @Schema(description = "是否因节假日安排尚未公布而暂定") boolean provisional,
            @Schema(description = "暂定的原因") String provisionalReason,
            @Schema(description = "已用工作日") int used,
            @Schema(description = "剩余工作日") int left,
            @Schema(description = "收到之日以后的每一天是否计入、第几个工作日、为什么") List<DueDay> days) {}

    /** A letter and where its PDF is. */
    @Schema(description = "一份文书")
    record LetterLink(UUID id, @Schema(description = "名称", example = "接收回执") String title,
            @Schema(description = "文号") String number, @Schema(description = "日期") LocalDate date,
            @Schema(description = "PDF 的地址") String href) {}
}

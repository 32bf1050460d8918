package org.mingda.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What a program gets for a submission. */
@Schema(description = "受理结果。查询码只在这里给出。")
record Receipt(
        @Schema(description = "申请编号", example = "QS2026-00012") String number,
        @Schema(description = "查询码，128 位") String accessCode,
        @Schema(description = "收到之日（第三十一条）") LocalDate receivedOn,
        @Schema(description = "答复期限（第三十三条）") LocalDate dueOn) {}

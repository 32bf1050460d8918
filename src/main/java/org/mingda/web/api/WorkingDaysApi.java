package org.mingda.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.mingda.web.law.AnswerWorkingDays;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which days are worked, for anybody. */
@RestController
@Tag(name = "law")
class WorkingDaysApi {

    private final AnswerWorkingDays answerWorkingDays;

    WorkingDaysApi(AnswerWorkingDays answerWorkingDays) {
        this.answerWorkingDays = answerWorkingDays;
    }

    @GetMapping(path = "/api/v1/working-days", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "查询工作日", operationId = "listWorkingDays",
            description = "两个日期之间（含首尾）的每一天是否工作日；节假日和调休按国务院办公厅公布的安排。")
    @ApiResponse(responseCode = "200", description = "每一天，以及其中工作日的天数")
    @ApiResponse(responseCode = "400", description = "日期有误，或者超过 1096 天（errors 逐项列出）",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    schema = @Schema(implementation = Problem.class)))
    WorkingDays list(
            @Parameter(description = "首日", required = true, schema = @Schema(type = "string", format = "date"),
                    example = "2026-09-28") @RequestParam(defaultValue = "") String from,
            @Parameter(description = "末日，距首日最多三年", required = true,
                    schema = @Schema(type = "string", format = "date"), example = "2026-10-11")
            @RequestParam(defaultValue = "") String to) {
        return WorkingDays.of(answerWorkingDays.answer(from, to));
    }
}

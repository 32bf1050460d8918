package org.mingda.web.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.mingda.law.Fee;
import org.mingda.web.law.AnswerFee;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the information handling fee would be, for anybody; nothing is stored. */
@RestController
@Tag(name = "law")
class FeesApi {

    private final AnswerFee answerFee;

    FeesApi(AnswerFee answerFee) {
        this.answerFee = answerFee;
    }

    @PostMapping(path = "/api/v1/fees", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "计算信息处理费", operationId = "calculateFee",
            description = "按件或者按量，超额累进；一件申请只能选用一种（信息处理费管理办法第三条）。只作计算，不留存任何内容。")
    @ApiResponse(responseCode = "200", description = "金额及其算法")
    @ApiResponse(responseCode = "400", description = "内容有误（errors 逐项列出）",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    schema = @Schema(implementation = Problem.class)))
    FeeAnswer calculate(@RequestBody NewFee body) {
        return FeeAnswer.of(answerFee.answer(body.method(), Objects.toString(body.itemsThisMonth(), null),
                Objects.toString(body.pages(), null), body.on()));
    }

    /** What is to be charged. */
    @Schema(name = "FeeQuestion", description = "per-item 须有 itemsThisMonth，per-page 须有 pages，不能同时给出")
    record NewFee(
            @Schema(description = "计收方式", requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"per-item", "per-page"}, example = "per-item")
            @JsonDeserialize(using = TextOnly.class) String method,
            @Schema(description = "同一申请人一个自然月内的累计件数", minimum = "0", maximum = "10000", example = "31")
            @JsonDeserialize(using = WholeNumber.class) Integer itemsThisMonth,
            @Schema(description = "一件申请的页数", minimum = "0", maximum = "1000000")
            @JsonDeserialize(using = WholeNumber.class) Integer pages,
            @Schema(description = "按哪一天有效的标准；不给出即今天（北京时间）", format = "date", nullable = true)
            @JsonDeserialize(using = TextOnly.class) String on) {}

    /** What it comes to. */
    @Schema(name = "Fee", description = "信息处理费")
    record FeeAnswer(@Schema(description = "计收方式") String method,
            @Schema(description = "金额，元", example = "2200") int amount,
            @Schema(description = "货币", example = "CNY") String currency,
            @Schema(description = "各档：第几件（页）至第几件（页）、单价、小计（元）和依据") List<Fee.Step> steps) {

        static FeeAnswer of(Fee fee) {
            return new FeeAnswer(fee.method().key(), fee.amount(), "CNY", fee.steps());
        }
    }
}

package org.mingda.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.mingda.web.LawWords;
import org.mingda.web.law.AnswerDeadline;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** When a reply is due and why, for anybody; nothing is stored. */
@RestController
@Tag(name = "law", description = "期限、费用和工作日的计算，不留存任何内容")
class DeadlinesApi {

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final AnswerDeadline answerDeadline;
    private final LawWords words;

    DeadlinesApi(AnswerDeadline answerDeadline, LawWords words) {
        this.answerDeadline = answerDeadline;
        this.words = words;
    }

    @PostMapping(path = "/api/v1/deadlines", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "计算答复期限", operationId = "calculateDeadline",
            description = "由收到之日和发生过的事情算出答复期限，并逐日说明理由。只作计算，不留存任何内容。"
                    + "逐日说明和错误信息的语言按 Accept-Language（zh 或者 en，默认中文）。")
    @ApiResponse(responseCode = "200", description = "答复期限及其算法")
    @ApiResponse(responseCode = "400", description = "内容有误（errors 逐项列出，例如 events.0.on）",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "422", description = "不可能的经过，例如第二次延期；code 为其名称，detail 说明矛盾所在",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ImpossibleProblem.class)))
    Deadline calculate(@RequestBody NewDeadline body, @Parameter(hidden = true) Locale locale) {
        return Deadline.of(answerDeadline.answer(body.question()), words, locale);
    }

    /** The shape of the refusal of an impossible history, for the description only. */
    @Schema(name = "ImpossibleHistory", description = "不可能的经过（RFC 9457）")
    record ImpossibleProblem(String type, @Schema(description = "概括") String title, int status,
            @Schema(description = "哪些事实互相矛盾") String detail, String instance,
            @Schema(description = "矛盾的名称，不随语言变化", example = "second-extension") String code) {}
}

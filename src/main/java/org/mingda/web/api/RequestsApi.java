package org.mingda.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.mingda.intake.Application;
import org.mingda.web.FlawMessages;
import org.mingda.web.guard.Admission;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Submitting a request by program. */
@RestController
@RequestMapping(RequestsApi.PATH)
@Tag(name = "requests", description = "政府信息公开申请")
class RequestsApi {

    static final String PATH = "/api/v1/requests";
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String VISIBLE_ASCII = "[!-~]{1,200}";

    private final ApiSubmission submission;
    private final FlawMessages messages;
    private final Admission admission;

    RequestsApi(ApiSubmission submission, FlawMessages messages, Admission admission) {
        this.submission = submission;
        this.messages = messages;
        this.admission = admission;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "提交申请", operationId = "submitRequest",
            description = "同一 Idempotency-Key 重复提交同一内容，只受理一次，并得到同样的答复。收到之日为提交当日（第三十一条）。"
                    + "错误信息的语言按 Accept-Language（zh 或者 en，默认中文）。")
    @ApiResponse(responseCode = "201", description = "已受理",
            headers = @Header(name = "Location", description = "查询地址", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", description = "缺少 Idempotency-Key，或者内容有误（errors 逐项列出）",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "413", description = "请求正文超过 256 KB",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "415", description = "请求正文不是 application/json",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "422", description = "Idempotency-Key 已用于另一份内容不同的申请",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "429", description = "提交得太频繁，见 Retry-After（秒）",
            headers = @Header(name = "Retry-After", description = "多少秒之后再试", schema = @Schema(type = "integer")),
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    ResponseEntity<Receipt> submit(
            @Parameter(description = "每份申请独有的标识，1 至 200 个可见 ASCII 字符，例如一个 UUID", required = true)
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody NewRequest body, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
        if (key == null || !key.matches(VISIBLE_ASCII)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "key");
        }
        Application application = body.application();
        Receipt receipt = submission.submit(key, application, flaws ->
                new ApiProblem(HttpStatus.BAD_REQUEST, "invalid", messages.byField(flaws, locale)),
                () -> refuseTooMany(key, application, request));
        return ResponseEntity.created(URI.create(PATH + "/" + receipt.number())).header("Cache-Control", "no-store")
                .body(receipt);
    }

    private void refuseTooMany(String key, Application application, HttpServletRequest request) {
        String identity = Admission.identity(application.idType(), application.idNumber());
        admission.refusal(request, application.agency(), identity, key).ifPresent(wait -> {
            throw ApiProblem.later("crowded", wait);
        });
    }
}

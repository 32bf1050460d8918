package org.mingda.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingda.letter.DeliveryProofs;
import org.mingda.letter.Letter;
import org.mingda.web.Download;
import org.mingda.web.track.AccessCheck;
import org.mingda.web.track.Tracking;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tracking a request by program. A wrong code and an unknown number get the same answer. */
@RestController
@RequestMapping(RequestsApi.PATH + "/{number}")
@Tag(name = "requests")
@ApiResponse(responseCode = "404", description = "编号与查询码不相符，或者没有这份文书",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                schema = @Schema(implementation = Problem.class)))
@ApiResponse(responseCode = "429", description = "尝试次数太多，见 Retry-After",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                schema = @Schema(implementation = Problem.class)))
class RequestStatusApi {

    private final AccessCheck access;
    private final Tracking tracking;
    private final StatusWords words;
    private final DeliveryProofs proofs;

    RequestStatusApi(AccessCheck access, Tracking tracking, StatusWords words, DeliveryProofs proofs) {
        this.proofs = proofs;
        this.access = access;
        this.tracking = tracking;
        this.words = words;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "查询办理情况", operationId = "trackRequest",
            description = "办理经过、答复期限及其逐日说明、文书。语言按 Accept-Language。")
    @ApiResponse(responseCode = "200", description = "办理情况")
    ResponseEntity<RequestStatus> status(@PathVariable String number,
            @Parameter(description = "查询码", required = true)
            @RequestHeader(name = "X-Access-Code", required = false) String accessCode,
            HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
        String open = open(number, accessCode, request);
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(words.say(tracking.of(open), locale));
    }

    @GetMapping(path = "/letters/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "下载文书", operationId = "downloadLetter",
            description = "取得答复的方式为 PORTAL 的，首次下载之日为文书的送达之日。")
    @ApiResponse(responseCode = "200", description = "PDF", content = @Content(
            mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable String id,
            @Parameter(description = "查询码", required = true)
            @RequestHeader(name = "X-Access-Code", required = false) String accessCode, HttpServletRequest request) {
        Letter letter = find(open(number, accessCode, request), id).orElseThrow(RequestStatusApi::notFound);
        byte[] pdf = tracking.pdf(letter);
        if (Download.isTaken(request)) {
            proofs.downloaded(letter, "凭查询码经接口");
        }
        return Download.pdf(letter.fileName(), pdf);
    }

    private String open(String number, String accessCode, HttpServletRequest request) {
        String tidy = AccessCheck.tidy(number);
        return switch (access.check(tidy, accessCode, request.getRemoteAddr())) {
            case OPEN -> tidy;
            case WRONG -> throw notFound();
            case TOO_MANY_TRIES -> throw new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "often");
        };
    }

    private Optional<Letter> find(String number, String id) {
        try {
            return tracking.letter(number, UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static ApiProblem notFound() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "notFound");
    }
}

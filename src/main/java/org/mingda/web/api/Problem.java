package org.mingda.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The shape of a problem detail, for the description of the interface only. */
@Schema(name = "Problem", description = "错误（RFC 9457）")
record Problem(String type, @Schema(description = "概括") String title, int status,
        @Schema(description = "怎样更正") String detail, String instance,
        @Schema(description = "逐项的错误") List<ApiProblem.FieldProblem> errors) {}

package org.mingda.process;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.mingda.request.UseCaseRefused;

/** The engine's API answers a refusal with 400 and our sentence alone; Tasklist shows it above the form. */
class RefusalAnswer implements ExceptionMapper<UseCaseRefused> {

    @Override
    public Response toResponse(UseCaseRefused refused) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(refused))
                .build();
    }
}

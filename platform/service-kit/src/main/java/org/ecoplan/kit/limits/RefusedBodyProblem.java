package org.ecoplan.kit.limits;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Answers a body whose rest is not taken; the connection ends, as the rest would be read as the next call. */
@Provider
@Priority(Priorities.USER - 100)
public final class RefusedBodyProblem extends ExceptionMapperBase<RefusedBodyException> {

    @Override
    protected HttpProblem toProblem(RefusedBodyException refused) {
        return HttpProblem.builder()
                .withStatus(refused.status())
                .withHeader("Connection", "close")
                .build();
    }
}

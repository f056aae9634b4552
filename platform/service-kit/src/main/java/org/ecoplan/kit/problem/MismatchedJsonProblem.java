package org.ecoplan.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** JSON that does not fit the expected type; {@link ProblemVoice} names the place. Stands before Quarkus' own mapper. */
@Provider
@Priority(Priorities.USER - 100)
public final class MismatchedJsonProblem extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatch) {
        return HttpProblem.builder()
                .withStatus(StandardProblem.WRONG_TYPE.status())
                .withTitle(StandardProblem.WRONG_TYPE.title())
                .build();
    }
}

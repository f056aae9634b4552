package org.ecoplan.indicator.reading.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.reading.application.TakingReadings;
import org.ecoplan.indicator.reading.application.TakingReadings.Push;
import org.ecoplan.indicator.reading.application.TakingReadings.Taken;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where feeds push readings (数据接入). The same push again is answered row by row and changes nothing; with the same
 * Idempotency-Key it is answered as the first time.
 */
@Path("/readings")
@Tag(name = "readings", description = "Readings of feeds. 监测数据。")
@RolesAllowed(Role.FEED)
public class ReadingResource {
    /** A larger body would hold up all other calls while it is read. */
    private static final int LARGEST_READ_BETWEEN_OTHERS = 64 * 1024;

    private static final int LONGEST_KEY = 200;

    private final Callers callers;
    private final PushReader reader;
    private final TakingReadings taking;
    private final Vertx vertx;

    ReadingResource(Callers callers, PushReader reader, TakingReadings taking, Vertx vertx) {
        this.callers = callers;
        this.reader = reader;
        this.taking = taking;
        this.vertx = vertx;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a push of up to 1000 rows; each row gets its verdict. 数据上报")
    public Uni<RestResponse<PushAnswer>> push(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PushRequest.class)))
                    PushBody body) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.problem(400, "BAD_IDEMPOTENCY_KEY", "Idempotency-Key 须为 1 至 200 个字符", "");
        }
        return callers.current()
                .flatMap(feed -> read(body.json(), key).flatMap(push -> taking.take(feed, push)))
                .map(Problems::orProblem)
                .map(ReadingResource::answer);
    }

    private static RestResponse<PushAnswer> answer(Taken taken) {
        PushAnswer answer = PushAnswer.of(taken.verdicts());
        return taken.replayed()
                ? ResponseBuilder.ok(answer)
                        .header("Idempotency-Replayed", "true")
                        .build()
                : RestResponse.ok(answer);
    }

    private Uni<Push> read(byte[] body, @Nullable String key) {
        return body.length <= LARGEST_READ_BETWEEN_OTHERS
                ? Uni.createFrom().item(() -> reader.read(body, key))
                : Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> reader.read(body, key), false)
                                .toCompletionStage());
    }
}

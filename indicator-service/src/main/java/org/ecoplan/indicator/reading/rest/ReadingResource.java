package org.ecoplan.indicator.reading.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

    private static final String CSV = "text/csv";
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
        checkKey(key);
        return take(read(body.json(), bytes -> reader.read(bytes, key)), PushAnswer.JSON_ROWS);
    }

    @POST
    @Path("/file")
    @Consumes(CSV)
    @Operation(
            summary = "The same as a CSV file with the columns 序列, 观测时间, 监测值 and perhaps 数据标记, 更正, in UTF-8 or"
                    + " GB18030; a time without an offset is China's. 以 CSV 文件上报")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "序列,观测时间,监测值\n757d30dd-1-2,2025-01-02 08:00,71.5\n"))
    public Uni<RestResponse<PushAnswer>> pushFile(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] file) {
        checkKey(key);
        return take(
                read(file, bytes -> reader.keyed(Problems.orProblem(CsvPush.read(bytes)), bytes, key)),
                PushAnswer.TABLE_ROWS);
    }

    private static void checkKey(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.problem(400, "BAD_IDEMPOTENCY_KEY", "Idempotency-Key 须为 1 至 200 个字符", "");
        }
    }

    private Uni<RestResponse<PushAnswer>> take(Uni<Push> read, String placeOfRows) {
        return callers.current()
                .flatMap(feed -> read.flatMap(push -> taking.take(feed, push)))
                .map(Problems::orProblem)
                .map(taken -> answer(taken, placeOfRows));
    }

    private static RestResponse<PushAnswer> answer(Taken taken, String placeOfRows) {
        PushAnswer answer = PushAnswer.of(taken.verdicts(), placeOfRows);
        return taken.replayed()
                ? ResponseBuilder.ok(answer)
                        .header("Idempotency-Replayed", "true")
                        .build()
                : RestResponse.ok(answer);
    }

    private Uni<Push> read(byte[] body, Function<byte[], Push> reading) {
        return body.length <= LARGEST_READ_BETWEEN_OTHERS
                ? Uni.createFrom().item(() -> reading.apply(body))
                : Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> reading.apply(body), false)
                                .toCompletionStage());
    }
}

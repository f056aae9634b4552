package org.ecoplan.kit.trial;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints on which the kit's promises are tried. */
@Path("/trial")
@Authenticated
public class TrialResource {
    private final Idempotency idempotency;
    private final TrialEffects effects;

    TrialResource(Idempotency idempotency, TrialEffects effects) {
        this.idempotency = idempotency;
        this.effects = effects;
    }

    public record Thing(@NotNull String name, @Max(100) int progress, LocalDate on, List<Part> parts) {}

    public record Part(@NotNull UUID id) {}

    @POST
    public Uni<Response> create(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Thing thing) {
        return idempotency.once(
                "caller",
                key,
                "POST /trial",
                thing,
                () -> effects.writeAndTell(
                                UUID.nameUUIDFromBytes(thing.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                "421300",
                                1)
                        .map(done -> Response.created(URI.create("/trial/7"))
                                .tag("1")
                                .entity(Map.of("name", thing.name()))
                                .build()));
    }

    @PUT
    public Response change(@HeaderParam("If-Match") String ifMatch) {
        return Response.ok(Map.of("expected", EntityVersion.expected(ifMatch))).build();
    }

    @GET
    @Path("/slow")
    public Uni<String> slow() {
        return Uni.createFrom().item("late").onItem().delayIt().by(Duration.ofSeconds(5));
    }

    @GET
    @Path("/without-keycloak")
    public String withoutKeycloak() {
        return "never reached";
    }

    @GET
    @Path("/with-keys")
    public String withKeys() {
        return "reached";
    }

    @POST
    @Path("/large")
    public Uni<Response> createLarge(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Thing thing) {
        return idempotency.once(
                "caller",
                key,
                "POST /trial/large",
                thing,
                () -> effects.write(thing.name())
                        .map(done -> Response.created(URI.create("/trial/8"))
                                .tag("1")
                                .entity(Map.of("text", "大".repeat(thing.progress() * 1000)))
                                .build()));
    }

    @GET
    @Path("/numbers")
    public RestResponse<Page<Integer>> numbers(@Valid @BeanParam PageRequest page, @Context UriInfo address) {
        int after = Cursor.read(page.cursor(), 1).stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        List<Integer> rows = IntStream.rangeClosed(after + 1, Math.min(after + page.limit() + 1, 120))
                .boxed()
                .toList();
        return Page.of(rows, page.limit(), Cursor::of).answer(address);
    }

    @GET
    @Path("/lead")
    @RolesAllowed(Role.LEAD)
    public String forLeadUnits() {
        return "seen";
    }
}

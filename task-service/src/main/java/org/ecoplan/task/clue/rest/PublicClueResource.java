package org.ecoplan.task.clue.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.task.clue.application.GivingClue;
import org.ecoplan.task.clue.rest.ClueReceiptView.ClueReceipt;
import org.jboss.resteasy.reactive.RestResponse;

/** Clues of the public: anybody gives one without an account and follows it by its receipt. */
@Path("/public/clues")
@Tag(name = "clues", description = "Clues of the public. 群众监督。")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirements
public class PublicClueResource {
    private final GivingClue giving;

    PublicClueResource(GivingClue giving) {
        this.giving = giving;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives a clue; the receipt by which it is followed is told once. 提交线索",
            description =
                    "10 calls an hour and address and 500 clues a day and organisation unless the installation says otherwise;"
                            + " nothing is kept of who gave it, and the clue is deleted after a year.")
    @APIResponse(responseCode = "429", description = "TOO_MANY_CLUES: the address has called too often.")
    public Uni<RestResponse<ClueReceipt>> give(
            @NotNull(message = "缺少请求内容") @Valid ClueRequest request, @Context RoutingContext routing) {
        admit(routing);
        return giving.give(request.organisation().strip(), request.text(), request.placeOrNone())
                .map(Problems::orProblem)
                .map(receipt -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, new ClueReceipt(receipt.code()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Path("/{receipt}")
    @Operation(summary = "What became of a clue. 线索办理情况")
    @APIResponse(responseCode = "429", description = "TOO_MANY_CLUES: the address has called too often.")
    public Uni<ClueReceiptView> follow(@PathParam("receipt") String receipt, @Context RoutingContext routing) {
        admit(routing);
        return giving.follow(receipt).map(Problems::orProblem).map(ClueReceiptView::of);
    }

    private void admit(RoutingContext routing) {
        if (!giving.admits(String.valueOf(routing.request().remoteAddress().hostAddress()))) {
            throw Problems.problem(429, "TOO_MANY_CLUES", "请求过于频繁,请一小时后再试", "");
        }
    }
}

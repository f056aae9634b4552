package org.ecoplan.notification.message.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.notification.message.application.MessageRecords;
import org.ecoplan.notification.message.application.SettlingByHand;
import org.ecoplan.notification.message.domain.MessageId;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent, and why. */
@Path("/messages")
@Tag(name = "messages", description = "What was sent, to whom and why. 提醒。")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class MessageResource {
    private final Callers callers;
    private final MessageRecords records;
    private final SettlingByHand settling;

    MessageResource(Callers callers, MessageRecords records, SettlingByHand settling) {
        this.callers = callers;
        this.records = records;
        this.settling = settling;
    }

    @GET
    @Operation(summary = "Messages, the newest first. 提醒列表")
    public Uni<RestResponse<Page<MessageView>>> list(
            @Valid @BeanParam MessageQueryParams wanted, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        return callers.current()
                .flatMap(scope -> records.list(scope, wanted.filter(), page))
                .map(found -> found.map(MessageView::of).answer(address));
    }

    @GET
    @Path("/summary")
    @Operation(summary = "How many messages stand where, in all and by kind, channel and state. 提醒统计")
    public Uni<MessageSummaryView> summary(@Valid @BeanParam MessageQueryParams wanted) {
        return callers.current()
                .flatMap(scope -> records.summary(scope, wanted.filter()))
                .map(MessageSummaryView::of);
    }

    @GET
    @Path("/{messageId}")
    @Operation(summary = "A message with its attempts. 提醒")
    public Uni<MessageView> one(@PathParam("messageId") UUID messageId) {
        return callers.current()
                .flatMap(scope -> records.find(scope, new MessageId(messageId)))
                .map(found -> found.map(MessageView::of).orElseThrow(() -> Problems.problem(Refusal.notFound())));
    }

    @POST
    @Path("/{messageId}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Says what became of an uncertain message, where nobody else can. 人工核实结果")
    public Uni<MessageView> settle(
            @PathParam("messageId") UUID messageId, @Valid @NotNull(message = "须有请求内容") OutcomeRequest found) {
        MessageId id = new MessageId(messageId);
        return callers.current()
                .flatMap(scope -> settling.settle(scope, id, found.accepted())
                        .map(Problems::orProblem)
                        .flatMap(settled -> records.find(scope, id))
                        .map(message -> MessageView.of(message.orElseThrow())));
    }
}

package org.ecoplan.notification.message.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.notification.message.application.MessageRecords;
import org.ecoplan.notification.message.domain.MessageId;

/** What was sent, and why. */
@Path("/messages")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class MessageResource {
    private final Callers callers;
    private final MessageRecords records;

    MessageResource(Callers callers, MessageRecords records) {
        this.callers = callers;
        this.records = records;
    }

    @GET
    public Uni<Response> list(
            @Valid @BeanParam MessageQueryParams wanted, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        return callers.current()
                .flatMap(scope -> records.list(scope, wanted.filter(), page))
                .map(found -> found.map(MessageView::of).answer(address));
    }

    @GET
    @Path("/{messageId}")
    public Uni<MessageView> one(@PathParam("messageId") UUID messageId) {
        return callers.current()
                .flatMap(scope -> records.find(scope, new MessageId(messageId)))
                .map(found -> found.map(MessageView::of).orElseThrow(() -> Problems.problem(Refusal.notFound())));
    }
}

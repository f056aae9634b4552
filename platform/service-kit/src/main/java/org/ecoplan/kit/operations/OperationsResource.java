package org.ecoplan.kit.operations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ClockJumps;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * For operators: events that are stuck on their way out or in. Each act needs a reason, is a dry run unless
 * {@code dryRun=false} is said, and leaves a row in {@code operator_action} and an entry of the audit trail.
 */
@Path("/operations")
@Tag(name = "operations", description = "Stuck events, for operators. 运维。")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
public class OperationsResource {
    private static final int LONGEST_SUBJECT = 120;

    private final Callers callers;
    private final OutboxOperations outbox;
    private final InboxOperations inbox;
    private final ClockOperations clock;

    OperationsResource(Callers callers, OutboxOperations outbox, InboxOperations inbox, ClockOperations clock) {
        this.clock = clock;
        this.callers = callers;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @GET
    @Path("/outbox")
    @Operation(summary = "Events not published yet, and keys that are stuck. 待发事件")
    public Uni<OutboxView> outbox() {
        return outbox.show();
    }

    @POST
    @Path("/outbox/keys/{key}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tries the refused event of a key again now. 立即重试滞留的键")
    public Uni<OperationView> release(
            @PathParam("key") String key,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @Valid @NotNull(message = "缺少请求内容") OperationRequest request) {
        return act("OUTBOX_RELEASE", key, dryRun, request).flatMap(outbox::release);
    }

    @POST
    @Path("/outbox/keys/{key}/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Leaves the refused event of a key out; it is kept with the act. 跳过滞留的事件")
    public Uni<OperationView> skip(
            @PathParam("key") String key,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @Valid @NotNull(message = "缺少请求内容") OperationRequest request) {
        return act("OUTBOX_SKIP", key, dryRun, request).flatMap(outbox::skip);
    }

    @GET
    @Path("/inbox")
    @Operation(summary = "What the consumers took in and what they could not. 收件情况")
    public Uni<InboxView> inbox() {
        return inbox.show();
    }

    @GET
    @Path("/inbox/parked")
    @Operation(summary = "Events that could not be taken in, oldest first. 搁置的事件")
    public Uni<RestResponse<Page<InboxView.Parked>>> parked(
            @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        return inbox.parked(Cursor.number(page.cursor()), page.limit()).map(found -> found.answer(address));
    }

    @POST
    @Path("/inbox/parked/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has the consumer react to a parked event once more. 重放搁置的事件")
    public Uni<OperationView> replay(
            @PathParam("id") long id,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @Valid @NotNull(message = "缺少请求内容") OperationRequest request) {
        return act("INBOX_REPLAY", String.valueOf(id), dryRun, request).flatMap(act -> inbox.replay(act, id));
    }

    @POST
    @Path("/inbox/parked/{id}/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives a parked event up; it stays on record. 跳过搁置的事件")
    public Uni<OperationView> skipParked(
            @PathParam("id") long id,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @Valid @NotNull(message = "缺少请求内容") OperationRequest request) {
        return act("INBOX_SKIP", String.valueOf(id), dryRun, request).flatMap(act -> inbox.skip(act, id));
    }

    @GET
    @Path("/clock")
    @Operation(summary = "Whether the clock is far ahead of the last day of work, which then waits. 时钟跳变")
    public Uni<ClockJumps.State> clock() {
        return clock.show();
    }

    @POST
    @Path("/clock/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that the clock is right: the work that waits for it goes on. 确认时钟无误")
    public Uni<OperationView> confirmClock(
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @Valid @NotNull(message = "缺少请求内容") OperationRequest request) {
        return act("CLOCK_CONFIRMED", "clock", dryRun, request).flatMap(clock::confirm);
    }

    private Uni<Acting.Act> act(String name, String subject, boolean dryRun, OperationRequest request) {
        String shown = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        return callers.current().map(caller -> new Acting.Act(caller, name, shown, request.reason(), dryRun));
    }
}

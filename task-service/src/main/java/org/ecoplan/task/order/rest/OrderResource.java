package org.ecoplan.task.order.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.order.application.IssuingOrder;
import org.ecoplan.task.order.application.PrintedOrder;
import org.ecoplan.task.order.application.PrintedOrder.Stamp;
import org.ecoplan.task.order.application.PrintingOrders;
import org.ecoplan.task.order.application.ReadingOrders;
import org.ecoplan.task.order.application.TakingOrderSteps;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderNumber;
import org.ecoplan.task.order.domain.OrderStep;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Supervision orders, and the steps of their life, each with If-Match. Whoever sees an order may ask for a step; who may
 * not take it is answered 403 and stands in the audit trail.
 */
@Path("/supervision-orders")
@Tag(name = "supervision-orders", description = "Supervision orders. 督办单。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class OrderResource {
    private final Callers callers;
    private final IssuingOrder issuing;
    private final TakingOrderSteps steps;
    private final ReadingOrders reading;
    private final PrintingOrders printing;
    private final Apart apart;
    private final Idempotency idempotency;

    OrderResource(
            Callers callers,
            IssuingOrder issuing,
            TakingOrderSteps steps,
            ReadingOrders reading,
            PrintingOrders printing,
            Apart apart,
            Idempotency idempotency) {
        this.callers = callers;
        this.issuing = issuing;
        this.steps = steps;
        this.reading = reading;
        this.printing = printing;
        this.apart = apart;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "The supervision orders that exist for the caller, the newest first. 督办单列表")
    public Uni<RestResponse<Page<OrderView>>> list(
            @Valid @BeanParam OrderQueryParams query, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        OrderNumber before = place(page.cursor());
        return callers.current()
                .flatMap(scope -> reading.page(scope, query.filter(), before, page.limit() + 1))
                .map(orders -> Page.of(orders, page.limit(), OrderResource::cursor)
                        .map(OrderView::of)
                        .answer(address));
    }

    private static String cursor(SupervisionOrder last) {
        return Cursor.of(last.number().year(), last.number().sequence());
    }

    private static @Nullable OrderNumber place(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        try {
            return key.isEmpty() ? null : new OrderNumber(Integer.parseInt(key.get(0)), Integer.parseInt(key.get(1)));
        } catch (NumberFormatException foreign) {
            throw Cursor.bad();
        }
    }

    @GET
    @Path("/{orderId}")
    @Operation(summary = "A supervision order with its grounds and the steps of its life. 督办单")
    public Uni<RestResponse<OrderView>> read(@PathParam("orderId") UUID orderId) {
        return callers.current()
                .flatMap(scope -> reading.read(scope, new OrderId(orderId)))
                .map(Problems::orProblem)
                .map(OrderResource::answer);
    }

    @GET
    @Path("/{orderId}/document")
    @Produces(OfficialDocument.MEDIA_TYPE)
    @Operation(summary = "An order as a letter (DOCX, 信函格式 of GB/T 9704); the seal is left to people. 下载督办单")
    @APIResponse(
            responseCode = "200",
            description = "DOCX",
            content =
                    @Content(
                            mediaType = OfficialDocument.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> document(@PathParam("orderId") UUID orderId) {
        return callers.current()
                .flatMap(scope -> printing.print(scope, new OrderId(orderId)))
                .flatMap(this::file);
    }

    @POST
    @Path("/draft-documents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(OfficialDocument.MEDIA_TYPE)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "The draft of an order as DOCX, without number, signature and date; nothing is issued. 督办单送审稿")
    @APIResponse(
            responseCode = "200",
            description = "DOCX",
            content =
                    @Content(
                            mediaType = OfficialDocument.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> draft(@NotNull(message = "缺少请求内容") @Valid OrderRequest request) {
        return callers.current()
                .flatMap(scope -> printing.draft(scope, request.wanted()))
                .flatMap(this::file);
    }

    private Uni<Response> file(Outcome<PrintedOrder> printed) {
        PrintedOrder order = Problems.orProblem(printed);
        Stamp stamp = order.stamp();
        String name = stamp == null
                ? "supervision-order-draft.docx"
                : "supervision-order-%d-%d.docx"
                        .formatted(stamp.number().year(), stamp.number().sequence());
        return apart.compute(() -> OrderDocument.of(order))
                .map(bytes -> Response.ok(bytes)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Issues a supervision order on duties of one unit; their figures are cited as they are. 下达督办单")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> issue(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid OrderRequest request) {
        return callers.current()
                .flatMap(scope -> idempotency.once(
                        scope.subject(),
                        key,
                        "POST /supervision-orders",
                        request,
                        () -> issuing.issue(scope, request.wanted())
                                .map(Problems::orProblem)
                                .map(OrderResource::created)));
    }

    private static Response created(SupervisionOrder order) {
        return Response.created(URI.create("/supervision-orders/" + order.id().value()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(order.version()))
                .entity(OrderView.of(order))
                .build();
    }

    @POST
    @Path("/{orderId}/receipt")
    @Operation(summary = "Signs for an order. 签收")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> receive(
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return take(orderId, "receipt", OrderStep.RECEIVE, ifMatch, key, "", null, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{orderId}/feedback")
    @Operation(summary = "Answers an order, with evidence. 反馈")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> answerIt(
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid OrderAnswerRequest request) {
        return take(orderId, "feedback", OrderStep.ANSWER, ifMatch, key, request, request.text(), request.files());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{orderId}/return")
    @Operation(summary = "Returns a feedback that is not enough. 退回反馈")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> giveBack(
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid OrderReasonRequest request) {
        return take(orderId, "return", OrderStep.RETURN, ifMatch, key, request, request.reason(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{orderId}/closing")
    @Operation(summary = "Closes an order whose feedback was judged enough. 办结")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> close(
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid OrderReasonRequest request) {
        return take(orderId, "closing", OrderStep.CLOSE, ifMatch, key, request, request.reason(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{orderId}/climb")
    @Operation(summary = "Takes an order that was not settled up a level, by decision of people. 升级")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> climb(
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid OrderReasonRequest request) {
        return take(orderId, "climb", OrderStep.CLIMB, ifMatch, key, request, request.reason(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{orderId}/revocation")
    @Operation(summary = "Revokes an order that was issued by mistake; its number stays. 撤销")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> revoke(
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid OrderReasonRequest request) {
        return take(orderId, "revocation", OrderStep.REVOKE, ifMatch, key, request, request.reason(), List.of());
    }

    /** Is the caller permitted, then once under its key. */
    private Uni<Response> take(
            UUID orderId,
            String path,
            OrderStep step,
            @Nullable String ifMatch,
            @Nullable String key,
            Object content,
            @Nullable String text,
            List<UUID> files) {
        long expected = EntityVersion.expected(ifMatch);
        OrderId id = new OrderId(orderId);
        return callers.current()
                .flatMap(scope -> steps.permit(scope, id, step)
                        .map(Problems::orProblem)
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(),
                                key,
                                "POST /supervision-orders/" + orderId + "/" + path,
                                content,
                                () -> steps.take(scope, id, expected, step, text, files)
                                        .map(Problems::orProblem)
                                        .map(OrderResource::answer)
                                        .map(RestResponse::toResponse))));
    }

    private static RestResponse<OrderView> answer(SupervisionOrder order) {
        return EntityVersion.answer(OrderView.of(order), order.version());
    }
}

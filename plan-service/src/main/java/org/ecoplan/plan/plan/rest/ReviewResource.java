package org.ecoplan.plan.plan.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.application.ReviewingPlan;
import org.ecoplan.plan.plan.application.ReviewingPlan.Act;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.Quotes;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Review of a draft (核对): accept, correct, reject item by item or all; each step is one version of the plan. */
@Path("/plans/{planId}")
@Tag(name = "review", description = "Review of a draft. 草稿核对。")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private static final Quotes NO_QUOTES = new Quotes(List.of());

    private final Callers callers;
    private final ReviewingPlan reviewing;
    private final Idempotency idempotency;

    ReviewResource(Callers callers, ReviewingPlan reviewing, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.callers = callers;
        this.reviewing = reviewing;
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Accepts every item that is still open. 全部确认")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> acceptAll(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return once(
                planId,
                "/acceptance",
                key,
                "",
                () -> take(
                        planId, ifMatch, new Act("OPEN_ITEMS_ACCEPTED", null), (plan, by) -> plan.acceptOpenItems(by)));
    }

    @POST
    @Path("/items/{itemId}/acceptance")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Accepts an item as it stands; a rejected one comes back. 确认条目")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> accept(
            @PathParam("planId") UUID planId,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return once(
                planId,
                "/items/" + itemId + "/acceptance",
                key,
                "",
                () -> take(
                        planId,
                        ifMatch,
                        new Act("ITEM_ACCEPTED", itemId),
                        (plan, by) -> plan.accept(new ItemId(itemId), by)));
    }

    @POST
    @Path("/items/{itemId}/rejection")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Takes an item out of the plan; the id of a task takes out the task. 剔除条目")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> reject(
            @PathParam("planId") UUID planId,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return once(
                planId,
                "/items/" + itemId + "/rejection",
                key,
                "",
                () -> take(
                        planId,
                        ifMatch,
                        new Act("ITEM_REJECTED", itemId),
                        (plan, by) -> plan.reject(new ItemId(itemId), by)));
    }

    @PUT
    @Path("/header")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Corrects what the document says of itself. 更正文件要素")
    public Uni<RestResponse<ReviewView>> correctHeader(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") HeaderRequest request) {
        return take(
                planId,
                ifMatch,
                new Act("HEADER_CORRECTED", null),
                (plan, by) -> plan.correctHeader(request.toHeader(), by));
    }

    @PUT
    @Path("/headline-targets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Corrects the targets outside any task, as a whole list. 更正主要目标")
    public Uni<RestResponse<ReviewView>> correctHeadlineTargets(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") HeadlineTargetsRequest request) {
        return edit(
                planId,
                ifMatch,
                new Act("HEADLINE_TARGETS_CORRECTED", null),
                Quotes.ofTargets(request.toEntries()),
                (plan, by) -> plan.correctHeadlineTargets(request.toEntries(), by));
    }

    @PATCH
    @Path("/tasks/{taskId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Corrects title, units, targets, milestones of a task. 更正任务")
    public Uni<RestResponse<ReviewView>> correctTask(
            @PathParam("planId") UUID planId,
            @PathParam("taskId") UUID taskId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") TaskEditRequest request) {
        return edit(
                planId,
                ifMatch,
                new Act("TASK_CORRECTED", taskId),
                Quotes.of(request.toEdit()),
                (plan, by) -> plan.correctTask(new ItemId(taskId), request.toEdit(), by));
    }

    @POST
    @Path("/tasks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Adds a task that was not read. 补录任务")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> addTask(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") NewTaskRequest request) {
        return once(
                planId,
                "/tasks",
                key,
                request,
                () -> edit(
                        planId,
                        ifMatch,
                        new Act("TASK_ADDED", null),
                        NO_QUOTES,
                        (plan, by) -> plan.addTask(request.toNewTask(), by)));
    }

    @POST
    @Path("/task-batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Adds up to 500 tasks that were not read in one step, all or none. 批量补录任务")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> addTasks(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") NewTasksRequest request) {
        return once(
                planId,
                "/task-batches",
                key,
                request,
                () -> edit(
                        planId,
                        ifMatch,
                        new Act("TASKS_ADDED", null),
                        NO_QUOTES,
                        (plan, by) -> plan.addTasks(request.toNewTasks(), by)));
    }

    @POST
    @Path("/lead-unit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Gives the tasks that have none a lead unit, or all tasks the same one, in one call. 统一指定牵头单位")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> assignLead(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") LeadUnitRequest request) {
        return once(
                planId,
                "/lead-unit",
                key,
                request,
                () -> take(
                        planId,
                        ifMatch,
                        new Act("LEAD_UNIT_ASSIGNED", null),
                        (plan, by) -> plan.assignLead(request.toPart(), Boolean.TRUE.equals(request.replace()), by)));
    }

    private Uni<Response> once(
            UUID planId,
            String path,
            @Nullable String key,
            Object content,
            Supplier<Uni<RestResponse<ReviewView>>> step) {
        return callers.current()
                .flatMap(caller -> idempotency.once(
                        caller.subject(),
                        key,
                        "POST /plans/" + planId + path,
                        content,
                        () -> step.get().map(RestResponse::toResponse)));
    }

    private Uni<RestResponse<ReviewView>> edit(
            UUID planId, @Nullable String ifMatch, Act act, Quotes quotes, ReviewingPlan.Step step) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> reviewing.edit(caller, new PlanId(planId), expected, act, quotes, step))
                .map(Problems::orProblem)
                .map(ReviewView::answer);
    }

    private Uni<RestResponse<ReviewView>> take(
            UUID planId, @Nullable String ifMatch, Act act, ReviewingPlan.Step step) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> reviewing.take(caller, new PlanId(planId), expected, act, step))
                .map(Problems::orProblem)
                .map(ReviewView::answer);
    }
}

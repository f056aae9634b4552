package org.ecoplan.task.problem.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.problem.application.Problems.Place;
import org.ecoplan.task.problem.application.ReadingProblems;
import org.ecoplan.task.problem.application.RecordingProblem;
import org.ecoplan.task.problem.application.TakingProblemSteps;
import org.ecoplan.task.problem.application.TakingProblemSteps.Call;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemId;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Problems and the steps of their life; who may not take one is answered 403 and stands in the audit trail. */
@Path("/problems")
@Tag(name = "problems", description = "Problems and their rectification. 问题清单。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ProblemResource {
    private final Callers callers;
    private final RecordingProblem recording;
    private final TakingProblemSteps steps;
    private final ReadingProblems reading;
    private final Idempotency idempotency;

    ProblemResource(
            Callers callers,
            RecordingProblem recording,
            TakingProblemSteps steps,
            ReadingProblems reading,
            Idempotency idempotency) {
        this.callers = callers;
        this.recording = recording;
        this.steps = steps;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "The problems that exist for the caller, the newest first. 问题台账")
    public Uni<RestResponse<Page<ProblemView>>> list(
            @Valid @BeanParam ProblemQueryParams wanted, @Context UriInfo address) {
        @Nullable Place before = wanted.before();
        return callers.current()
                .flatMap(scope -> reading.page(scope, wanted.filter(), before, wanted.limit() + 1))
                .map(found -> Page.of(
                                found,
                                wanted.limit(),
                                last -> Cursor.of(
                                        last.finding().foundAt(), last.id().value()))
                        .map(ProblemView::of)
                        .answer(address));
    }

    @GET
    @Path("/{problemId}")
    @Operation(summary = "A problem with its measures and the steps of its life. 问题")
    public Uni<RestResponse<ProblemView>> read(@PathParam("problemId") UUID problemId) {
        return callers.current()
                .flatMap(scope -> reading.read(scope, new ProblemId(problemId)))
                .map(Problems::orProblem)
                .map(ProblemResource::answer);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.INSPECTOR})
    @Operation(summary = "Records a problem that was found. 登记问题")
    @APIResponseSchema(value = ProblemView.class, responseCode = "201")
    public Uni<Response> record(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemRequest request) {
        return callers.current()
                .flatMap(scope -> idempotency.once(
                        scope.subject(),
                        key,
                        "POST /problems",
                        request,
                        () -> recording
                                .record(scope, request.wanted())
                                .map(Problems::orProblem)
                                .map(ProblemResource::created)));
    }

    private static Response created(Problem problem) {
        return Response.created(URI.create("/problems/" + problem.id().value()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(problem.version()))
                .entity(ProblemView.of(problem))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/verification")
    @Operation(summary = "Verifies a problem on the spot. 核查")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> verify(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemTextRequest request) {
        return say(problemId, "verification", ifMatch, key, ProblemStep.VERIFY, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/dismissal")
    @Operation(summary = "Does not pursue what is not so. 不予立案")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> dismiss(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemTextRequest request) {
        return say(problemId, "dismissal", ifMatch, key, ProblemStep.DISMISS, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/assignment")
    @Operation(summary = "Assigns a problem to a unit with measures and their days. 交办")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> assign(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemAssignmentRequest request) {
        return take(
                problemId,
                "assignment",
                ifMatch,
                key,
                request,
                new Call(ProblemStep.ASSIGN, request.text().strip(), request.rectification(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/start")
    @Operation(summary = "The unit begins to put it right. 开始整改")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> start(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemTextRequest request) {
        return say(problemId, "start", ifMatch, key, ProblemStep.START, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/feedback")
    @Operation(summary = "The unit says that it is put right. 反馈")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> answerIt(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemTextRequest request) {
        return say(problemId, "feedback", ifMatch, key, ProblemStep.ANSWER, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/return")
    @Operation(summary = "Returns what is not put right. 验收退回")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> giveBack(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemTextRequest request) {
        return say(problemId, "return", ifMatch, key, ProblemStep.RETURN, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/acceptance")
    @Operation(summary = "Accepts, as another party than the unit, that it is put right. 验收")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> accept(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemTextRequest request) {
        return say(problemId, "acceptance", ifMatch, key, ProblemStep.ACCEPT, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/publication")
    @Operation(summary = "Brings the result to public notice. 公示")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> publish(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemPublicationRequest request) {
        return take(
                problemId,
                "publication",
                ifMatch,
                key,
                request,
                new Call(ProblemStep.PUBLISH, request.text().strip(), null, request.until()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/closing")
    @Operation(summary = "Closes a problem out behind its notice, with the day of the next look. 销号")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> close(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemReinspectionRequest request) {
        return take(
                problemId,
                "closing",
                ifMatch,
                key,
                request,
                new Call(ProblemStep.CLOSE, request.text().strip(), null, request.reinspectOn(), request.despite()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/reinspection")
    @Operation(summary = "Somebody looked again and it holds. 回头看")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> reinspect(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemReinspectionRequest request) {
        return take(
                problemId,
                "reinspection",
                ifMatch,
                key,
                request,
                new Call(ProblemStep.REINSPECT, request.text().strip(), null, request.reinspectOn()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{problemId}/relapse")
    @Operation(summary = "It came back: the same problem again, one level higher. 反弹")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200")
    public Uni<Response> relapse(
            @PathParam("problemId") UUID problemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ProblemTextRequest request) {
        return say(problemId, "relapse", ifMatch, key, ProblemStep.RELAPSE, request);
    }

    /** A step of which nothing but a text is said. */
    private Uni<Response> say(
            UUID problemId,
            String path,
            @Nullable String ifMatch,
            @Nullable String key,
            ProblemStep step,
            ProblemTextRequest said) {
        return take(
                problemId, path, ifMatch, key, said, new Call(step, said.text().strip(), null, null));
    }

    /** Is the caller permitted, then once under its key. */
    private Uni<Response> take(
            UUID problemId, String path, @Nullable String ifMatch, @Nullable String key, Object content, Call call) {
        long expected = EntityVersion.expected(ifMatch);
        ProblemId id = new ProblemId(problemId);
        return callers.current()
                .flatMap(scope -> steps.permit(scope, id, call.step())
                        .map(Problems::orProblem)
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(),
                                key,
                                "POST /problems/" + problemId + "/" + path,
                                content,
                                () -> steps.take(scope, id, expected, call)
                                        .map(Problems::orProblem)
                                        .map(ProblemResource::answer)
                                        .map(RestResponse::toResponse))));
    }

    private static RestResponse<ProblemView> answer(Problem problem) {
        return EntityVersion.answer(ProblemView.of(problem), problem.version());
    }
}

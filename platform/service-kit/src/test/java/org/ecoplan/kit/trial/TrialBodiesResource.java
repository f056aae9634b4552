package org.ecoplan.kit.trial;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestForm;

/** Takes large bodies, and tells on which thread they were read. */
@Path("/trial/bodies")
@Authenticated
public class TrialBodiesResource {
    public static final AtomicInteger ROWS_READ = new AtomicInteger();

    /** The place of reading is taken down by the body itself. */
    public record Body(
            String text,
            @Size(max = 1000, message = "最多 1000 行") List<@Valid Row> rows,
            @Size(max = 3, message = "最多 3 个名称") List<String> names,
            String readOn) {
        public Body {
            readOn = Context.isOnEventLoopThread() ? "event loop" : "worker";
        }
    }

    public record Row(@NotNull String series) {
        public Row {
            ROWS_READ.incrementAndGet();
        }
    }

    @POST
    public Uni<Map<String, Object>> take(@Valid @NotNull Body body) {
        return Uni.createFrom()
                .item(Map.of(
                        "readOn",
                        body.readOn(),
                        "servedOn",
                        Context.isOnEventLoopThread() ? "event loop" : "worker",
                        "length",
                        body.text() == null ? 0 : body.text().length()));
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<String> takeForm(@RestForm String text) {
        return Uni.createFrom().item(text);
    }

    @POST
    @Path("/{name}")
    public Uni<Map<String, Object>> takeSmall(@Valid @NotNull Body body) {
        return take(body);
    }
}

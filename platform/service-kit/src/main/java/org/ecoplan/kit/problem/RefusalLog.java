package org.ecoplan.kit.problem;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.ecoplan.kit.logging.FailureWithoutValues;
import org.ecoplan.kit.logging.LogText;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One line for each call that is refused or fails: what, where, who and the correlation id; never a value. Calls that are
 * turned away at the door (401, 403) get a bounded number of lines, as anybody can make them.
 */
final class RefusalLog {
    private static final Logger LOG = Logger.getLogger("org.ecoplan.refusals");
    private static final LineBudget AT_THE_DOOR = new LineBudget(System::nanoTime);
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}");

    private RefusalLog() {}

    static void log(
            @Nullable RoutingContext routing,
            int status,
            String code,
            @Nullable String pointer,
            @Nullable Throwable why) {
        if (status < 400 || (routing != null && routing.response().ended())) {
            return;
        }
        if (status == 401 || status == 403) {
            long left = AT_THE_DOOR.take();
            if (left >= 0) {
                LOG.warn(lineOf(routing, status, code, pointer) + (left == 0 ? "" : ", " + left + " more not logged"));
            }
        } else if (status == 500) {
            LOG.error(lineOf(routing, status, code, pointer), why == null ? null : FailureWithoutValues.of(why));
        } else if (status > 500) {
            LOG.warn(lineOf(routing, status, code, pointer)
                    + (why == null ? "" : ", because of " + FailureWithoutValues.inOneLine(why)));
        } else {
            LOG.info(lineOf(routing, status, code, pointer));
        }
    }

    private static String lineOf(@Nullable RoutingContext routing, int status, String code, @Nullable String pointer) {
        String what = status + " " + LogText.field(code) + ", pointer " + LogText.fieldWithoutNumbers(pointer);
        return routing == null
                ? what
                : what + ", " + routing.request().method() + " " + LogText.field(pathOf(routing)) + ", user "
                        + LogText.field(userOf(routing)) + ", correlation id " + CorrelationId.of(routing);
    }

    private static @Nullable String userOf(RoutingContext routing) {
        return routing.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : null;
    }

    /** The template of the resource; where none was found the path with a star for every step that is no word. */
    private static String pathOf(RoutingContext routing) {
        String template = routing.request() instanceof HttpServerRequestInternal request
                ? request.context().getLocal("UrlPathTemplate")
                : null;
        if (template != null) {
            return template;
        }
        StringBuilder path = new StringBuilder();
        for (String step : String.valueOf(routing.request().path()).split("/")) {
            if (!step.isEmpty()) {
                path.append('/').append(WORD.matcher(step).matches() ? step : "*");
            }
        }
        return path.toString();
    }
}

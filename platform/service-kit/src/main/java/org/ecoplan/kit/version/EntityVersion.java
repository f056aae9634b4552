package org.ecoplan.kit.version;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The version of an object as ETag and If-Match carry it: {@code "7"}. */
public final class EntityVersion {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityVersion() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The object as an answer with its version. */
    public static <T> RestResponse<T> answer(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, tag(version))
                .build();
    }

    /**
     * The version that the caller has seen; a problem 428 without one or for {@code *}, which names none, 412 for a weak
     * tag, as RFC 9110 (13.1.1) compares strongly, or for one that is no tag of ours.
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.problem(428, "PRECONDITION_REQUIRED", "修改时须用 If-Match 给出版本", "");
        }
        String given = ifMatch.trim();
        if (given.equals("*")) {
            throw Problems.problem(428, "PRECONDITION_REQUIRED", "If-Match 须给出读到的版本,不接受 *", "");
        }
        if (given.startsWith("W/")) {
            throw Problems.problem(412, "WEAK_VERSION", "If-Match 须为强校验的版本(如 \"7\"),不接受 W/ 弱标记", "");
        }
        Matcher tag = TAG.matcher(given);
        if (!tag.matches()) {
            throw Problems.problem(412, "STALE_VERSION", "If-Match 不是本对象的版本", "");
        }
        return Long.parseLong(tag.group(1));
    }
}

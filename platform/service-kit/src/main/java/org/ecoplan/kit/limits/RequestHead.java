package org.ecoplan.kit.limits;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.kit.problem.EarlyProblem;
import org.jspecify.annotations.Nullable;

/** What can be told from the head of a request. */
final class RequestHead {
    /** RFC 9110, 8.3.1: one type, with parameters. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127}\\s*(;[^,\\p{Cntrl}]{0,500})?");

    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=\\S", Pattern.CASE_INSENSITIVE);

    private RequestHead() {}

    static @Nullable EarlyProblem refusal(HttpServerRequest request, long largestBody) {
        if (hasNul(request.uri())) {
            return EarlyProblem.NUL_IN_ADDRESS;
        }
        if (!isChunkedOrWhole(request)) {
            return EarlyProblem.BAD_TRANSFER_ENCODING;
        }
        if (declaredLength(request) > largestBody) {
            return EarlyProblem.BODY_TOO_LARGE;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return EarlyProblem.PACKED_BODY;
        }
        String type = request.getHeader("Content-Type");
        return type == null || isReadable(type.strip()) ? null : EarlyProblem.UNREADABLE_MEDIA_TYPE;
    }

    /** Parts of which nobody knows where they end would be taken for no parts at all. */
    private static boolean isReadable(String type) {
        return MEDIA_TYPE.matcher(type).matches()
                && (!type.regionMatches(true, 0, "multipart/", 0, 10)
                        || BOUNDARY.matcher(type).find());
    }

    /**
     * The bytes of its body that a request holds in memory from the beginning: none for a form with files, which goes to
     * the disk, and none for a body in chunks, which is counted as it comes.
     */
    static long bytesToHold(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.startsWith("multipart/") ? 0 : declaredLength(request);
    }

    static boolean hasBody(HttpServerRequest request) {
        return declaredLength(request) > 0 || request.headers().contains("Transfer-Encoding");
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Math.max(0, Long.parseLong(length));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** Anything but one {@code chunked} lets two readers see two different requests (RFC 9112, 6.1 and 11.2). */
    private static boolean isChunkedOrWhole(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        return encodings.isEmpty()
                || encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked");
    }

    private static boolean hasNul(String address) {
        return address.contains("%00") || address.indexOf('\0') >= 0;
    }
}

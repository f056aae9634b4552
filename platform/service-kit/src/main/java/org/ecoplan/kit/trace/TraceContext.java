package org.ecoplan.kit.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a trace as W3C Trace Context writes it ({@code traceparent}, version 00).
 *
 * @param traceId the same from the first call to the last event, 32 hexadecimal digits
 * @param spanId this service's piece of work, 16 hexadecimal digits
 * @param flags such as {@code 01}, sampled
 */
public record TraceContext(String traceId, String spanId, String flags) {
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** A piece of work that goes on what a header tells of; of a new trace where it tells nothing that can be read. */
    public static TraceContext after(@Nullable String traceparent) {
        String header = traceparent == null ? "" : traceparent;
        Matcher given = FORM.matcher(header);
        boolean known = given.matches()
                && !header.startsWith("ff")
                && !given.group(1).equals(NO_TRACE)
                && !given.group(2).equals(NO_SPAN);
        return known
                ? new TraceContext(given.group(1), randomHex(1), given.group(3))
                : new TraceContext(randomHex(2), randomHex(1), "00");
    }

    /** As it goes on to others. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String randomHex(int words) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < words; i++) {
            hex.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        }
        return hex.toString();
    }
}

package org.ecoplan.kit.limits;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** How large the body of a call may be: a few calls have a limit of their own, all others a small one. */
final class BodyLimits {
    private final List<Limit> limits;
    private final long ordinary;

    private BodyLimits(List<Limit> limits, long ordinary) {
        this.limits = limits;
        this.ordinary = ordinary;
    }

    /**
     * @param settings each {@code METHOD /path/*=SIZE}, such as {@code POST /readings=1M}; the first that fits holds
     * @param ordinary bytes for all other calls
     */
    static BodyLimits of(List<String> settings, long ordinary) {
        return new BodyLimits(settings.stream().map(Limit::of).toList(), ordinary);
    }

    /** Bytes. */
    long of(HttpServerRequest request) {
        return limits.stream()
                .filter(limit -> limit.calls().matches(request))
                .mapToLong(Limit::bytes)
                .findFirst()
                .orElse(ordinary);
    }

    private record Limit(CallPattern calls, long bytes) {

        static Limit of(String setting) {
            int sign = setting.lastIndexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("no limit in ecoplan.http.body-limits: " + setting);
            }
            String size = setting.substring(sign + 1).strip();
            return new Limit(
                    CallPattern.of(setting.substring(0, sign)),
                    new MemorySizeConverter().convert(size).asLongValue());
        }
    }
}

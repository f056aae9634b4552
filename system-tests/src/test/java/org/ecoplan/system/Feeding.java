package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A feed that pushes one reading after the other and repeats a push until it is taken: each third breaks the level. */
final class Feeding {
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2025, 1, 10, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final List<BigDecimal> VALUES = List.of(new BigDecimal(50), new BigDecimal(80), new BigDecimal(81));

    private final Caller feed;
    private final String series;
    private final Map<OffsetDateTime, BigDecimal> taken = new LinkedHashMap<>();

    Feeding(Caller feed, String series) {
        this.feed = feed;
        this.series = series;
    }

    String series() {
        return series;
    }

    /** What was answered as stored. */
    synchronized Map<OffsetDateTime, BigDecimal> taken() {
        return Map.copyOf(taken);
    }

    synchronized void pushNext() {
        OffsetDateTime at = FIRST.plus(STEP.multipliedBy(taken.size()));
        BigDecimal value = VALUES.get(taken.size() % VALUES.size());
        await("the reading of " + at)
                .atMost(Suizhou.PATIENCE)
                .untilAsserted(() -> assertThat(push(at, value))
                        .hasValueSatisfying(answer -> assertThat(answer.statusCode())
                                .as(answer.body())
                                .isEqualTo(200)));
        taken.put(at, value);
    }

    /** Empty when no answer came. */
    private Optional<HttpResponse<String>> push(OffsetDateTime at, BigDecimal value) {
        Map<String, Object> reading = Map.of("series", series, "observedAt", at.toString(), "value", value);
        try {
            HttpResponse<String> answer =
                    feed.send("POST", "indicator-service", "/readings", Map.of("readings", List.of(reading)));
            if (answer.statusCode() == 200) {
                JsonNode verdicts = Caller.parse(answer.body());
                assertThat(verdicts.path("refused").asInt()).as(answer.body()).isZero();
            }
            return Optional.of(answer);
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}

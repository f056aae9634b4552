package org.ecoplan.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WatermarksTest {
    private static final LocalDate START = LocalDate.of(2024, 12, 20);

    @Inject
    Watermarks watermarks;

    @Inject
    Vertx vertx;

    private final List<String> worked = new CopyOnWriteArrayList<>();

    @Test
    void worksTheDaysSinceTheMarkOnceThoughSeveralInstancesTryAndCatchesUpAfterDowntime() {
        String scope = UUID.randomUUID().toString();
        List<CompletableFuture<Void>> instances = IntStream.range(0, 6)
                .mapToObj(i -> OnVertx.start(vertx, () -> advance(scope, START.plusDays(3))))
                .toList();
        instances.forEach(CompletableFuture::join);
        OnVertx.await(vertx, () -> advance(scope, START.plusDays(3)));
        OnVertx.await(vertx, () -> advance(scope, START.plusDays(14)));
        OnVertx.await(vertx, () -> advance(scope, START.plusDays(2)));

        assertThat(worked).containsExactly("2024-12-20..2024-12-23", "2024-12-23..2025-01-03");
    }

    @Test
    void doesNotMoveWhenTheWorkFails() {
        String scope = UUID.randomUUID().toString();
        assertThatThrownBy(() -> OnVertx.await(
                        vertx,
                        () -> watermarks.advance(
                                "trial",
                                scope,
                                START,
                                START.plusDays(1),
                                (from, to) -> Uni.createFrom().failure(new IllegalStateException("no")))))
                .hasRootCauseMessage("no");

        OnVertx.await(vertx, () -> advance(scope, START.plusDays(1)));
        assertThat(worked).containsExactly("2024-12-20..2024-12-21");
    }

    private Uni<Void> advance(String scope, LocalDate upTo) {
        return watermarks.advance("trial", scope, START, upTo, (from, to) -> {
            worked.add(from + ".." + to);
            return Uni.createFrom().voidItem();
        });
    }
}

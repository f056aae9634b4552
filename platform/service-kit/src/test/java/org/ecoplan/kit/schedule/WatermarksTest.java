package org.ecoplan.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
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

    @Test
    void leavesAMarkAloneThatAnotherInstanceIsWorkingAt() {
        // Given
        String scope = UUID.randomUUID().toString();
        OnVertx.await(vertx, () -> advance(scope, START.plusDays(1)));
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> other = OnVertx.start(
                vertx,
                () -> watermarks.advance("trial", scope, START, START.plusDays(2), (from, to) -> {
                    worked.add("the other");
                    begun.complete(null);
                    return onThisContext(end);
                }));
        begun.join();

        // When
        OnVertx.await(vertx, () -> advance(scope, START.plusDays(2)));
        OnVertx.await(vertx, () -> watermarks.advanceByPiece("trial", scope, START.plusDays(2), this::lastPiece));

        // Then
        assertThat(worked).containsExactly("2024-12-20..2024-12-21", "the other");
        end.complete(null);
        other.join();
        OnVertx.await(vertx, () -> advance(scope, START.plusDays(2)));
        assertThat(worked).containsExactly("2024-12-20..2024-12-21", "the other");
    }

    @Test
    void movesTheMarkBehindTheLastPieceAndBeginsAnewAfterAFailure() {
        // Given
        String scope = UUID.randomUUID().toString();
        LocalDate day = START.plusDays(5);
        OnVertx.await(vertx, () -> Panache.withTransaction(() -> watermarks.place("trial", scope, START)));

        // Then
        assertThat(piece(scope, day, false)).isTrue();
        assertThatThrownBy(() -> OnVertx.await(
                        vertx,
                        () -> watermarks.advanceByPiece(
                                "trial",
                                scope,
                                day,
                                from -> Uni.createFrom().failure(new IllegalStateException("no")))))
                .hasRootCauseMessage("no");
        assertThat(away(day)).contains(scope);
        assertThat(piece(scope, day, true)).isFalse();
        assertThat(away(day)).doesNotContain(scope);
        assertThat(piece(scope, day, true)).isFalse();
        assertThat(worked).containsExactly("from 2024-12-20", "from 2024-12-20");
    }

    @Test
    void isPutBackByAnEarlierDayAndLeftWhereItIsByALaterOne() {
        String scope = UUID.randomUUID().toString();
        OnVertx.await(vertx, () -> Panache.withTransaction(() -> watermarks.atMost("trial", scope, START)));
        OnVertx.await(vertx, () -> Panache.withTransaction(() -> watermarks.atMost("trial", scope, START.plusDays(3))));
        assertThat(away(START)).doesNotContain(scope);
        OnVertx.await(
                vertx, () -> Panache.withTransaction(() -> watermarks.atMost("trial", scope, START.minusDays(3))));
        assertThat(away(START.minusDays(3))).doesNotContain(scope);
    }

    private boolean piece(String scope, LocalDate upTo, boolean last) {
        return OnVertx.await(
                vertx,
                () -> watermarks.advanceByPiece("trial", scope, upTo, from -> {
                    worked.add("from " + from);
                    return Uni.createFrom().item(last);
                }));
    }

    private Uni<Boolean> lastPiece(LocalDate from) {
        worked.add("from " + from);
        return Uni.createFrom().item(true);
    }

    private List<String> away(LocalDate day) {
        return OnVertx.await(vertx, () -> watermarks.scopesAwayFrom("trial", day));
    }

    private static Uni<Void> onThisContext(CompletableFuture<Void> end) {
        Context here = Vertx.currentContext();
        return Uni.createFrom().completionStage(end).emitOn(next -> here.runOnContext(now -> next.run()));
    }

    private Uni<Void> advance(String scope, LocalDate upTo) {
        return watermarks.advance("trial", scope, START, upTo, (from, to) -> {
            worked.add(from + ".." + to);
            return Uni.createFrom().voidItem();
        });
    }
}

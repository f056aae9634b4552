package org.ecoplan.kit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private static final int MANY = 1_000_000;
    private static final long SMALL_STACK = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void takesAStepForEachItemInTheirOrder() {
        List<Integer> seen = new ArrayList<>();

        InOrder.each(List.of(3, 1, 2), item -> Uni.createFrom().voidItem().invoke(() -> seen.add(item)))
                .await()
                .atMost(PATIENCE);

        assertThat(seen).containsExactly(3, 1, 2);
    }

    @Test
    void startsAStepOnlyWhenTheOneBeforeHasEnded() {
        ExecutorService elsewhere = Executors.newFixedThreadPool(4);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try {
            InOrder.each(
                            IntStream.range(0, 1000).boxed().toList(),
                            item -> later(elsewhere, () -> {
                                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                atOnce.decrementAndGet();
                                return item;
                            }))
                    .await()
                    .atMost(PATIENCE);
        } finally {
            elsewhere.shutdown();
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void endsAtTheFirstStepThatFails() {
        List<Integer> seen = new ArrayList<>();

        assertThatThrownBy(() -> InOrder.each(List.of(1, 2, 3), item -> {
                            seen.add(item);
                            return item == 2
                                    ? Uni.createFrom().failure(new IllegalStateException("two"))
                                    : Uni.createFrom().voidItem();
                        })
                        .await()
                        .atMost(PATIENCE))
                .hasMessage("two");

        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void needsNoMoreStackForAMillionStepsThanForOne() throws Exception {
        AtomicInteger items = new AtomicInteger();
        AtomicInteger rounds = new AtomicInteger();

        onASmallStack(() -> {
            InOrder.each(
                            IntStream.range(0, MANY)::iterator,
                            item -> Uni.createFrom().voidItem().invoke(items::incrementAndGet))
                    .await()
                    .atMost(PATIENCE);
            InOrder.whileTrue(() -> Uni.createFrom().item(() -> rounds.incrementAndGet() < MANY))
                    .await()
                    .atMost(PATIENCE);
            return null;
        });

        assertThat(items).hasValue(MANY);
        assertThat(rounds).hasValue(MANY);
    }

    @Test
    void cutsAListIntoChunks() {
        List<List<Integer>> chunks = new ArrayList<>();

        InOrder.inChunks(
                        IntStream.range(0, 7).boxed().toList(),
                        3,
                        chunk -> Uni.createFrom().voidItem().invoke(() -> chunks.add(chunk)))
                .await()
                .atMost(PATIENCE);

        assertThat(chunks).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6));
    }

    private static <T> Uni<T> later(Executor elsewhere, Supplier<T> work) {
        return Uni.createFrom().completionStage(() -> CompletableFuture.supplyAsync(work, elsewhere));
    }

    private static void onASmallStack(Supplier<Void> work) throws Exception {
        CompletableFuture<Void> result = new CompletableFuture<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                },
                "small stack",
                SMALL_STACK);
        small.start();
        result.get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
    }
}

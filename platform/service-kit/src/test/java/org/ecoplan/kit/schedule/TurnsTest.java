package org.ecoplan.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> done = new ArrayList<>();
    private Instant now = Instant.parse("2024-12-20T08:00:00Z");
    private final Turns<String> turns = new Turns<>("trial", () -> now, meters);

    @Test
    void eachOwnerGetsAPieceInItsTurn() {
        take(List.of("a", "b", "c"), owner -> pieces(owner, owner.equals("a") ? 3 : owner.equals("b") ? 1 : 2));
        assertThat(done).containsExactly("a1", "b1", "c1", "a2", "c2", "a3");
    }

    @Test
    void whoFailsRestsLongerEachTimeAndTheOthersGoOn() {
        take(List.of("bad", "good"), owner -> owner.equals("bad") ? failing() : pieces(owner, 2));
        assertThat(done).containsExactly("bad", "good1", "good2");
        assertThat(failing("failures")).isEqualTo(1);
        assertThat(meters.get("ecoplan.turns.failing").gauge().value()).isEqualTo(1);

        take(List.of("bad"), owner -> failing());
        assertThat(done).hasSize(3);
        after(Duration.ofSeconds(1));
        take(List.of("bad"), owner -> failing());
        assertThat(done).hasSize(4);
        after(Duration.ofSeconds(1));
        take(List.of("bad"), owner -> failing());
        assertThat(done).hasSize(4);
        after(Duration.ofSeconds(1));
        take(List.of("bad"), owner -> pieces(owner, 1));
        assertThat(done).hasSize(5);
        assertThat(failing("failures")).isEqualTo(2);
        assertThat(meters.get("ecoplan.turns.failing").gauge().value()).isZero();
    }

    @Test
    void aPieceThatThrowsIsAFailureLikeAnyOther() {
        take(
                List.of("bad", "good"),
                owner -> owner.equals("bad")
                        ? () -> {
                            throw new IllegalStateException("no");
                        }
                        : pieces(owner, 1));
        assertThat(done).containsExactly("good1");
        assertThat(failing("failures")).isEqualTo(1);
    }

    @Test
    void aCallEndsAfterItsSliceAndTheNextGoesOnFromThere() {
        take(List.of("a"), owner -> slow(owner, 5));
        assertThat(done).containsExactly("a1", "a2", "a3");
        take(List.of("a"), owner -> slow(owner, 5));
        assertThat(done).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void aMillionPiecesNeedNoStack() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        Thread small = new Thread(
                null,
                () -> take(List.of("a"), owner -> () -> Uni.createFrom().item(count.incrementAndGet() < 1_000_000)),
                "small",
                256 * 1024);
        small.start();
        small.join();
        assertThat(count).hasValue(1_000_000);
    }

    private void take(List<String> owners, Function<String, Supplier<Uni<Boolean>>> begin) {
        turns.take(owners, begin).await().atMost(Duration.ofSeconds(30));
    }

    private Supplier<Uni<Boolean>> pieces(String owner, int count) {
        AtomicInteger piece = new AtomicInteger();
        return () -> {
            done.add(owner + piece.incrementAndGet());
            return Uni.createFrom().item(piece.get() < count);
        };
    }

    private Supplier<Uni<Boolean>> slow(String owner, int count) {
        Supplier<Uni<Boolean>> pieces = pieces(owner, count);
        return () -> {
            after(Duration.ofSeconds(4));
            return pieces.get();
        };
    }

    private Supplier<Uni<Boolean>> failing() {
        return () -> {
            done.add("bad");
            return Uni.createFrom().failure(new IllegalStateException("no"));
        };
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    private double failing(String meter) {
        return meters.get("ecoplan.turns." + meter).counter().count();
    }
}

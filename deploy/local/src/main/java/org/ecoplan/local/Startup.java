package org.ecoplan.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts parts side by side as far as one needs the other, and stops them one after the other in the reverse
 * order of their declaration.
 */
final class Startup {
    private static final long NEWS_SECONDS = 10;

    /** A part and the parts that must be ready before it starts. */
    record Step(Part part, List<Part> needs) {}

    private final List<Step> steps;
    private final Duration limit;
    private final Progress progress;
    private final Map<Part, CompletableFuture<Void>> started = new LinkedHashMap<>();
    private volatile boolean stopping;

    Startup(List<Step> steps, Duration limit, Progress progress) {
        this.steps = steps;
        this.limit = limit;
        this.progress = progress;
    }

    /** Returns when all parts are ready; fails on the first part that does not come up. */
    void start() {
        ExecutorService threads = Executors.newCachedThreadPool(Startup::daemon);
        try {
            begin(threads);
            awaitAll();
        } finally {
            threads.shutdown();
        }
    }

    /** Whoever stops meanwhile finds all parts here or none. */
    private void begin(ExecutorService threads) {
        synchronized (started) {
            for (Step step : steps) {
                CompletableFuture<?>[] needed =
                        step.needs().stream().map(started::get).toArray(CompletableFuture<?>[]::new);
                started.put(
                        step.part(), CompletableFuture.allOf(needed).thenRunAsync(() -> bringUp(step.part()), threads));
            }
        }
    }

    private List<CompletableFuture<Void>> begun() {
        synchronized (started) {
            return List.copyOf(started.values());
        }
    }

    private void bringUp(Part part) {
        requireGoingOn();
        long began = System.nanoTime();
        part.start();
        if (stopping) {
            part.stop();
        }
        requireGoingOn();
        part.awaitReady(limit);
        progress.say("%-21s ready after %.1f s".formatted(part.name(), (System.nanoTime() - began) / 1e9));
    }

    private void requireGoingOn() {
        if (stopping) {
            throw new StartFailure("stopped");
        }
    }

    private void awaitAll() {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        started.values()
                .forEach(future -> future.whenComplete((nothing, problem) -> {
                    if (problem != null) {
                        failed.completeExceptionally(problem);
                    }
                }));
        CompletableFuture<Object> end = CompletableFuture.anyOf(
                failed, CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new)));
        while (!isDone(end)) {
            progress.say("waiting for " + String.join(", ", missing()));
        }
    }

    private static boolean isDone(CompletableFuture<Object> end) {
        try {
            end.get(NEWS_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw asFailure(e);
        }
    }

    private static StartFailure asFailure(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof CompletionException)) {
            cause = cause.getCause();
        }
        return cause instanceof StartFailure failure ? failure : new StartFailure(cause.toString(), cause);
    }

    private List<String> missing() {
        return started.entrySet().stream()
                .filter(entry -> !entry.getValue().isDone())
                .map(entry -> entry.getKey().name())
                .toList();
    }

    /** Stops all parts, also one that a start under way is just about to bring up. */
    void stop() {
        stopping = true;
        stopEach(progress);
        begun().forEach(future -> future.exceptionally(problem -> null).join());
        stopEach(Progress.SILENT);
    }

    private void stopEach(Progress told) {
        List<Step> lastFirst = new ArrayList<>(steps);
        Collections.reverse(lastFirst);
        for (Step step : lastFirst) {
            step.part().stop();
            told.say("%-21s stopped".formatted(step.part().name()));
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "startup");
        thread.setDaemon(true);
        return thread;
    }
}

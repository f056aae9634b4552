package org.ecoplan.plan.reading.source;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * 限时读取: reads one file on a daemon thread and waits no longer than the limit. A reading that is still
 * busy then is abandoned: it is interrupted, and its budget ends it at its next step.
 */
final class TimedReading {
    private TimedReading() {}

    static SourceReading run(SourceLimits limits, Function<ReadingBudget, SourceReading> reading) {
        ReadingBudget budget = new ReadingBudget(limits);
        FutureTask<SourceReading> task = new FutureTask<>(() -> withRefusals(reading, budget));
        Thread thread = new Thread(task, "plan-source-reading");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return abandon(budget, thread);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return abandon(budget, thread);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("reading a source failed", bug.getCause());
        }
    }

    private static SourceReading abandon(ReadingBudget budget, Thread thread) {
        budget.abandon();
        thread.interrupt();
        return RefusalReason.TIME_EXCEEDED.at(budget.timePlace());
    }

    /** A file that is built to exhaust the stack or the memory is refused like any other broken file. */
    private static SourceReading withRefusals(Function<ReadingBudget, SourceReading> reading, ReadingBudget budget) {
        try {
            return reading.apply(budget);
        } catch (ReadingStopped stopped) {
            return stopped.refusal();
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return RefusalReason.TOO_MANY_ELEMENTS.at("全文");
        }
    }
}

package org.ecoplan.plan.reading.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 任务标题: the short title that opens a task, in a plan whose tasks mostly have one. */
public final class TaskTitles {

    private static final int LONGEST_TITLE = 40;

    private final String text;
    private final boolean usual;

    public TaskTitles(List<Node> tasks, String text) {
        this.text = text;
        long titled = tasks.stream().filter(task -> candidate(task) != null).count();
        this.usual = titled * 2 > tasks.size();
    }

    public @Nullable String of(Node task) {
        return usual ? candidate(task) : null;
    }

    private @Nullable String candidate(Node task) {
        String heading = task.heading(text);
        int end = task.headingEnd(text);
        boolean goesOn = end < task.end() && "。\n:(".indexOf(text.charAt(end)) >= 0 && hasWordsAfter(task, end);
        return goesOn && heading.length() >= 2 && heading.length() <= LONGEST_TITLE && heading.indexOf(',') < 0
                ? heading
                : null;
    }

    private boolean hasWordsAfter(Node task, int end) {
        int after = end + 1;
        return after < task.end()
                && task.end() - after > 4
                && !text.startsWith("责任单位", after)
                && !text.startsWith("牵头单位", after);
    }
}

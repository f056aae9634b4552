package org.ecoplan.plan.reading.outline;

import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.jspecify.annotations.Nullable;

/** 任务标题: the short title that opens a task, in a plan whose tasks mostly have one. */
public final class TaskTitles {

    private static final int LONGEST_TITLE = 40;
    private static final Pattern LABELLED_LINE =
            Pattern.compile("[(\\[【]?[\\p{IsHan}]{0,4}(?:单位|部门|主体|领导|责任人|时限|时间|期限)(?:要求)?:");

    /** 问题名称:…: the label is no title. */
    private static final Pattern LABEL_OF_A_PROBLEM = Pattern.compile("(?:反馈|存在|具体|整改)?问题(?:名称|描述|表现|内容)?");

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
        boolean namesWho = task.ordinal().isUnprinted() && text.charAt(Math.min(end, text.length() - 1)) == ':';
        return goesOn
                        && !namesWho
                        && !LABEL_OF_A_PROBLEM.matcher(heading).matches()
                        && Characters.hasWords(heading)
                        && heading.length() >= 2
                        && heading.length() <= LONGEST_TITLE
                        && heading.indexOf(',') < 0
                ? heading
                : null;
    }

    /** Whether a line follows that tells work, not only who does it until when. */
    private boolean hasWordsAfter(Node task, int end) {
        int from = end + 1;
        while (from < task.end()) {
            int lineEnd = text.indexOf('\n', from);
            int to = lineEnd < 0 ? task.end() : Math.min(lineEnd, task.end());
            if (to - from > 4 && !LABELLED_LINE.matcher(text).region(from, to).lookingAt()) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}

package org.ecoplan.plan.reading.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.PlanLikeness;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.OrdinalKind;
import org.ecoplan.plan.reading.outline.Outline;
import org.jspecify.annotations.Nullable;

/**
 * 文件种类判断: a document is a plan where its title says so, and none where the title names another kind; where the title
 * says nothing, what is numbered decides: a plan tells who, how much or until when.
 */
public final class DocumentKind {

    private static final int FRONT_LINES = 30;
    private static final int SHORTEST_OTHER = 6;
    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_KIND = 8;
    private static final int FEWEST_ARTICLES = 3;
    private static final int FEWEST_BARE = 3;
    private static final double MOST = 0.5;
    private static final double SOME = 0.25;
    private static final Pattern OF_THE_PAGE = Pattern.compile(
            "^(?:首页|当前位置|来源|时间|日期|发布|索引号|文号|名称|信息)|.>.|^\\(?(?:\\d{4}|[二〇○零一三四五六七八九]{4})年[^年]{1,6}日\\)?$");

    private final @Nullable String title;
    private final String text;
    private final Outline outline;
    private final List<ReadTask> tasks;
    private final int items;

    private DocumentKind(@Nullable String title, String text, Outline outline, List<ReadTask> tasks, int others) {
        this.title = title;
        this.text = text;
        this.outline = outline;
        this.tasks = tasks;
        this.items = tasks.size() + others;
    }

    /**
     * @param title  as the header reads it, null where it reads none
     * @param others numbered items that are no tasks, because nobody is told to do them
     */
    public static PlanLikeness of(
            @Nullable String title, String text, Outline outline, List<ReadTask> tasks, int others) {
        return new DocumentKind(title, text, outline, tasks, others).judge();
    }

    private PlanLikeness judge() {
        List<String> titles = titles();
        boolean namedPlan = titles.stream().anyMatch(line -> TitleKind.isPlan(line) && !isFirstHalf(line, titles));
        Optional<String> other = titles.stream()
                .filter(title -> title.length() >= SHORTEST_OTHER)
                .map(TitleKind::other)
                .flatMap(Optional::stream)
                .findFirst();
        double withUnits = share(task -> !task.units().isEmpty());
        double withAnything = share(task -> !task.units().isEmpty()
                || !task.targets().isEmpty()
                || !task.milestones().isEmpty());
        boolean bare = items >= FEWEST_BARE && withAnything < SOME;
        Optional<String> body = BodyKind.of(text, namedPlan, withUnits > MOST);
        boolean nothing = title == null && tasks.isEmpty() && !namedPlan;
        boolean plan = !nothing
                && body.isEmpty()
                && (namedPlan || (other.isEmpty() && !bare && (!hasArticles() || withUnits >= MOST)));
        return plan ? new PlanLikeness(true, List.of()) : new PlanLikeness(false, reasons(other, body, bare, nothing));
    }

    /** …目标责任书 over 考核细则: the kind stands in the next line. */
    private static boolean isFirstHalf(String line, List<String> titles) {
        return titles.stream()
                .anyMatch(whole -> whole.length() > line.length()
                        && whole.length() <= line.length() + LONGEST_KIND
                        && whole.startsWith(line)
                        && TitleKind.other(whole).isPresent());
    }

    private List<String> reasons(Optional<String> other, Optional<String> body, boolean bare, boolean nothing) {
        List<String> reasons = new ArrayList<>();
        other.ifPresent(kind -> reasons.add("标题表明是「" + kind + "」"));
        body.ifPresent(kind -> reasons.add("正文像" + kind));
        if (hasArticles()) {
            reasons.add("正文以「第一条、第二条」分条");
        }
        if (nothing) {
            reasons.add("没有方案标题,也没有编号的任务或任务表");
        }
        if (bare) {
            reasons.add("编号条目大多没有责任单位、指标和时限");
        }
        return reasons;
    }

    private double share(Predicate<ReadTask> told) {
        return items == 0 ? 0 : (double) tasks.stream().filter(told).count() / items;
    }

    private boolean hasArticles() {
        return articles(outline.roots()) >= FEWEST_ARTICLES;
    }

    private static int articles(List<Node> nodes) {
        return nodes.stream()
                .mapToInt(node -> (node.kind() == OrdinalKind.ARTICLE ? 1 : 0) + articles(node.children()))
                .sum();
    }

    /** Lines at the head that may be a title or its end: short, without the marks of a sentence. */
    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        if (title != null) {
            titles.add(title);
        }
        String before = "";
        int start = 0;
        for (int line = 0; line < FRONT_LINES && start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String words = text.substring(start, end).replaceFirst("\\.(?:docx?|pdf|wps|txt)(?:\\(.*\\))?$", "");
            boolean numbered = !outline.roots().isEmpty() && start >= outline.bodyStart(text.length());
            if (numbered || OF_THE_PAGE.matcher(words).find()) {
                before = "";
            } else if (isShort(words)) {
                titles.add(words);
                boolean whole = TitleKind.other(before).isPresent();
                if (!before.isEmpty() && !whole && before.length() + words.length() <= LONGEST_TITLE) {
                    titles.add(before + words);
                }
                before = words;
            } else {
                before = "";
            }
            start = end + 1;
        }
        return titles;
    }

    private static boolean isShort(String words) {
        return words.length() >= 4
                && words.length() <= LONGEST_TITLE
                && words.chars().noneMatch(c -> "。;:!?,\t".indexOf(c) >= 0);
    }
}

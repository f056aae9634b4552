package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.domain.ReadingNotes.Question;
import org.jspecify.annotations.Nullable;

/**
 * Which of the reader's questions (待定) a person has answered since, by what was decided: a title or date entered, a unit
 * or a day given to a task, an item confirmed, corrected or rejected. What was answered is no question any more.
 */
public final class AnsweredQuestions {
    private static final int UNITS_SHOWN = 5;

    private final PlanTree tree;
    private final List<Question> open = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();

    public AnsweredQuestions(PlanTree tree) {
        this.tree = tree;
        for (Question question : tree.notes().undecided()) {
            answerTo(question).ifPresentOrElse(answer -> answered.add(of(question, answer)), () -> open.add(question));
        }
    }

    /**
     * A question with its answer.
     *
     * @param by who gave it, and when; absent where no single item tells
     */
    public record Answered(
            int start,
            int end,
            String question,
            String answer,
            @Nullable Decision by) {}

    public List<Question> open() {
        return List.copyOf(open);
    }

    public List<Answered> answered() {
        return List.copyOf(answered);
    }

    private record Answer(String words, @Nullable Decision by) {}

    private static Answered of(Question question, Answer answer) {
        return new Answered(question.start(), question.end(), question.question(), answer.words(), answer.by());
    }

    private Optional<Answer> answerTo(Question question) {
        String asked = question.question();
        if (question.end() == 0) {
            return ofTheHeader(asked);
        }
        List<PlanTask> tasks = tree.tasks().stream()
                .filter(task -> isAt(task.title(), question))
                .toList();
        if (!tasks.isEmpty() && asked.contains("责任单位")) {
            return all(tasks, AnsweredQuestions::unitsOf);
        }
        if (!tasks.isEmpty() && asked.contains("按方案期末")) {
            return all(undatedTasks(), task -> Optional.of(task.title()).flatMap(AnsweredQuestions::decided));
        }
        if (!tasks.isEmpty() && asked.contains("完成时限")) {
            return all(tasks, AnsweredQuestions::dayOf);
        }
        List<Item<?>> items = itemsAt(question);
        return asked.contains("没有完成时限")
                ? all(items, AnsweredQuestions::dayOfALevel)
                : all(items, AnsweredQuestions::decided);
    }

    private Optional<Answer> ofTheHeader(String asked) {
        PlanHeader header = tree.header().current();
        Decision by = tree.header().decision();
        if (asked.contains("方案标题")) {
            return Optional.ofNullable(header.title()).map(title -> new Answer("名称:" + title, by));
        }
        return asked.contains("成文日期")
                ? Optional.ofNullable(header.issuedOn()).map(day -> new Answer("成文日期:" + day, by))
                : Optional.empty();
    }

    /** The answer of the last where each has one. */
    private static <T> Optional<Answer> all(List<T> things, Function<T, Optional<Answer>> answer) {
        Optional<Answer> last = Optional.empty();
        for (T thing : things) {
            last = answer.apply(thing);
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private static Optional<Answer> unitsOf(PlanTask task) {
        List<Item<UnitPart>> units = task.units().stream().filter(Item::stands).toList();
        if (!task.stands()) {
            return decided(task.title());
        }
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        units.stream()
                                .limit(UNITS_SHOWN)
                                .map(unit -> unit.current().name())
                                .collect(Collectors.joining("、", "责任单位:", units.size() > UNITS_SHOWN ? "等" : "")),
                        lastOf(units)));
    }

    private static Optional<Answer> dayOf(PlanTask task) {
        if (!task.stands()) {
            return decided(task.title());
        }
        return Stream.concat(
                        task.milestones().stream()
                                .filter(Item::stands)
                                .map(item -> new Answer("完成时限:" + item.current().by(), item.decision())),
                        task.targets().stream()
                                .filter(item -> item.stands() && item.current().by() != null)
                                .map(item -> new Answer("完成时限:" + item.current().by(), item.decision())))
                .findFirst();
    }

    private static Optional<Answer> dayOfALevel(Item<?> item) {
        if (item.stands() && item.current() instanceof Target target) {
            return Optional.ofNullable(target.by()).map(day -> new Answer("完成时限:" + day, item.decision()));
        }
        return decided(item);
    }

    private static Optional<Answer> decided(Item<?> item) {
        return switch (item.state()) {
            case OPEN -> Optional.empty();
            case ACCEPTED, ADDED -> Optional.of(new Answer("已确认", item.decision()));
            case CORRECTED -> Optional.of(new Answer("已更正", item.decision()));
            case REJECTED -> Optional.of(new Answer("已剔除", item.decision()));
        };
    }

    private List<PlanTask> undatedTasks() {
        return tree.tasks().stream()
                .filter(task -> task.stands() && dayOf(task).isEmpty())
                .toList();
    }

    /** What was read at the very place of the question; of several levels in one clause all. */
    private List<Item<?>> itemsAt(Question question) {
        List<Item<?>> items = new ArrayList<>();
        tree.items().stream()
                .map(PlanTree.PlacedItem::item)
                .filter(item -> isAt(item, question))
                .forEach(items::add);
        return items;
    }

    private static boolean isAt(Item<?> item, Question question) {
        Provenance place = item.provenance();
        return place != null && place.start() == question.start() && place.end() == question.end();
    }

    private static @Nullable Decision lastOf(List<Item<UnitPart>> items) {
        return items.stream()
                .map(Item::decision)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .orElse(null);
    }
}

package org.ecoplan.plan.reading.indicator;

import java.util.Objects;
import org.ecoplan.plan.reading.model.Comparator;

/**
 * 谓语的位置: the words of one level.
 *
 * @param start   where they begin
 * @param nameEnd where the words end that name the indicator
 * @param end     behind the figure and its bound
 * @param goesOn  the words behind the figure may belong to the level: 完成60%的整治任务
 * @param change  the figure is the size of a change
 * @param noBound no 以上 or 以下 stands behind it
 */
record LevelWords(
        String rule,
        Comparator comparator,
        int start,
        int nameEnd,
        int end,
        boolean goesOn,
        boolean change,
        boolean noBound) {

    static LevelWords of(Predicate predicate, int head, Bound.Found bound) {
        ComparatorWord word = predicate.word();
        return new LevelWords(
                word.id(),
                Objects.requireNonNull(predicate.comparator()),
                head + predicate.start(),
                head + predicate.nameEnd(),
                bound.end(),
                word.id().equals("level.reached"),
                word.isChange(),
                bound.bound() == Bound.NONE);
    }
}

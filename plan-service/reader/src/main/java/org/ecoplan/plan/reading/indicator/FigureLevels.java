package org.ecoplan.plan.reading.indicator;

import java.time.LocalDate;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.jspecify.annotations.Nullable;

/** 数值与比较: what a figure with the words around it is as a level: its comparator, value, unit and day. */
final class FigureLevels {

    private FigureLevels() {}

    /** A bare figure: N, N以上 reach up, N以下 and what is to be small reach down. */
    static Comparator plain(Bound bound, FigureGroup group, String subject) {
        return switch (bound) {
            case AROUND -> Comparator.ABOUT;
            case DOWN -> Comparator.LE;
            case UP -> Comparator.GE;
            case NONE -> Direction.isBetterLow(subject, group) ? Comparator.LE : Comparator.GE;
        };
    }

    static Level of(FigureGroup group, LevelWords words, Sharing.Share share, @Nullable String baseline) {
        boolean none = share.quantity().value().signum() == 0 && !group.range();
        if (none && (share.comparator() == Comparator.GE || share.comparator() == Comparator.LE)) {
            return Level.inWords(Comparator.ZERO); // 比例为0 is none at all, and not 0 or more
        }
        if (group.last().isUnevenShare()) {
            return Level.inWords(Comparator.QUALITATIVE); // 三分之一以上
        }
        return group.range()
                ? new Level(
                        Comparator.BETWEEN,
                        group.first().value(),
                        group.last().value(),
                        group.last().unit(),
                        baseline)
                : new Level(
                        comparator(words, share),
                        share.quantity().value(),
                        null,
                        share.quantity().unit(),
                        baseline);
    }

    /** PM2.5浓度和优良天数分别达到36微克/立方米和82%: each thing has a direction of its own. */
    private static Comparator comparator(LevelWords words, Sharing.Share share) {
        boolean open = words.rule().equals("level.reached") && words.comparator() == Comparator.GE;
        String unit = share.quantity().unit();
        boolean low = open && words.noBound() && Direction.isBetterLow(share.indicator(), unit);
        return low ? Comparator.LE : share.comparator();
    }

    /** Of several dates in the clause the one right before the figures; null where one date holds for all. */
    static @Nullable LocalDate ownDate(ClauseView view, FigureGroup group) {
        LocalDate own = null;
        int deadlines = 0;
        for (DateMention date : view.dates()) {
            if (date.isDeadline()) {
                deadlines++;
                own = date.place().end() <= group.first().start() ? date.lastDay() : own;
            }
        }
        return deadlines > 1 ? own : null;
    }
}

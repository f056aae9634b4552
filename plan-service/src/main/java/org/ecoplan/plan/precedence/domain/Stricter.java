package org.ecoplan.plan.precedence.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.MeasureUnits;
import org.jspecify.annotations.Nullable;

/**
 * Which of two levels of one indicator is in force (「低于上级部门要求的,以上级部门要求为准」): the superior's where it is stricter,
 * else that of the plan. A level is stricter by the figures that keep it, by its date and by having to hold all the time; what
 * cannot be compared, or is stricter in one and looser in another, is a question and never a guess.
 *
 * @param inForce absent for a question
 * @param question absent where it is decided
 */
public record Stricter(@Nullable InForce inForce, @Nullable PrecedenceQuestion question) {
    private static final Set<Comparator> OF_A_BASELINE =
            EnumSet.of(Comparator.INCREASE_GE, Comparator.DECREASE_GE, Comparator.GROWTH_GE);

    public static Stricter of(Level own, Level superior) {
        if (!superior.hasFigure()) {
            return asks(PrecedenceQuestion.NO_FIGURE);
        }
        if (own.comparator() == Comparator.SUPERIOR) {
            return new Stricter(InForce.SUPERIOR, null);
        }
        return differs(own, superior).map(Stricter::asks).orElseGet(() -> ofComparable(own, superior));
    }

    private static Stricter ofComparable(Level own, Level superior) {
        Figures mine = Figures.keeping(own);
        Figures theirs = Figures.keeping(superior);
        boolean ownIsWithin = mine.areWithin(theirs);
        boolean superiorIsWithin = theirs.areWithin(mine);
        if (!ownIsWithin && !superiorIsWithin) {
            return asks(PrecedenceQuestion.NEITHER_STRICTER);
        }
        if (ownIsWithin && isNoLater(own.by(), superior.by()) && (own.everyPeriod() || !superior.everyPeriod())) {
            return new Stricter(InForce.OWN, null);
        }
        if (superiorIsWithin && isNoLater(superior.by(), own.by()) && (superior.everyPeriod() || !own.everyPeriod())) {
            return new Stricter(InForce.SUPERIOR, null);
        }
        return asks(PrecedenceQuestion.DATES_DIFFER);
    }

    private static Optional<PrecedenceQuestion> differs(Level own, Level superior) {
        if (!own.hasFigure()) {
            return Optional.of(PrecedenceQuestion.NO_FIGURE);
        }
        if (!kindOf(own).equals(kindOf(superior))) {
            return Optional.of(PrecedenceQuestion.KINDS_DIFFER);
        }
        if (own.comparator() != Comparator.ZERO
                && superior.comparator() != Comparator.ZERO
                && !MeasureUnits.areSame(own.unit(), superior.unit())) {
            return Optional.of(PrecedenceQuestion.UNITS_DIFFER);
        }
        return isOfABaseline(own) && !sameWords(own.baseline(), superior.baseline())
                ? Optional.of(PrecedenceQuestion.BASELINES_DIFFER)
                : Optional.empty();
    }

    /** Levels are compared with levels, ranks with ranks, each kind of change to a baseline with its own. */
    private static String kindOf(Level level) {
        return isOfABaseline(level) || level.comparator() == Comparator.RANK_LE
                ? level.comparator().name()
                : "LEVEL";
    }

    private static boolean isOfABaseline(Level level) {
        return OF_A_BASELINE.contains(level.comparator())
                || level.comparator() == Comparator.BETWEEN && level.baseline() != null;
    }

    private static boolean sameWords(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String baseline) {
        String words = baseline.strip();
        return words.endsWith("年") ? words.substring(0, words.length() - 1) : words;
    }

    /** A level without any date is held against none with one. */
    private static boolean isNoLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? one == other : !one.isAfter(other);
    }

    private static Stricter asks(PrecedenceQuestion question) {
        return new Stricter(null, question);
    }
}

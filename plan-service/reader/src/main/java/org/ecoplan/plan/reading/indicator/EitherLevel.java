package org.ecoplan.plan.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.text.Stretch;

/** 二者之一: 达到85%以上或完成省下达目标: beside a level in figures that of the superior, of which one is enough. */
final class EitherLevel {

    private static final Pattern OR = Pattern.compile("或(?:者)?(?:是)?(?=完成|达到|满足|符合|实现)");
    private static final double CONFIDENCE = 0.8;

    private EitherLevel() {}

    /** The levels of the clause with that of the superior behind 或, where it has one. */
    static List<Found> in(ClauseView view, List<Found> levels) {
        String words = view.words();
        Matcher or = OR.matcher(words);
        if (levels.isEmpty() || !or.find()) {
            return levels;
        }
        String behind = words.substring(or.end());
        boolean superior = behind.chars().noneMatch(Character::isDigit)
                && WordLevel.SUPERIOR.stream()
                        .anyMatch(level -> level.words().matcher(behind).lookingAt());
        if (!superior) {
            return levels;
        }
        String group = "any-of@" + view.place().start();
        List<Found> both = new ArrayList<>(levels);
        Found first = both.remove(both.size() - 1);
        both.add(first.withAlternative(group));
        both.add(Found.inWords(
                        first.indicator(),
                        Level.inWords(Comparator.SUPERIOR),
                        first.by(),
                        first.soft(),
                        new Stretch(view.place().start(), view.place().end()),
                        "superior.or",
                        CONFIDENCE)
                .withAlternative(group));
        return both;
    }
}

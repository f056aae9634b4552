package org.ecoplan.plan.reading.outline;

import java.util.List;
import java.util.regex.Pattern;

/** 汉字编号: how far a text is numbered in words (一、 and (一)); what is numbered otherwise stands below. */
final class NumbersInWords {

    private static final Pattern CHAPTER = Pattern.compile("(?m)^一、");
    private static final Pattern SECTION = Pattern.compile("(?m)^\\(一\\)");
    private static final List<OrdinalKind> LEVELS =
            List.of(OrdinalKind.CHAPTER, OrdinalKind.SECTION, OrdinalKind.ITEM, OrdinalKind.SUB_ITEM);

    private NumbersInWords() {}

    static boolean haveSections(String text) {
        return SECTION.matcher(text).find();
    }

    /** The levels left for other ordinals, the coarsest first. */
    static List<OrdinalKind> levelsBelow(String text) {
        int used = haveSections(text) ? 2 : CHAPTER.matcher(text).find() ? 1 : 0;
        return LEVELS.subList(used, LEVELS.size());
    }
}

package org.ecoplan.document;

import java.util.LinkedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a title (标题): as even as they can be, broken beside book title marks or behind 的 where one is near, within
 * a book title only where it is longer than a line, never within a number or a span of years and never before a closing
 * mark (GB/T 9704-2012 7.3.1: 词意完整、排列对称、长短适宜).
 */
final class TitleLines {
    /** of 2号 in 156 mm */
    private static final int LONGEST = 19;

    private static final String CLOSING = "\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF09\u300B\u3009\u201D\u2019";
    private static final String OPENING = "\uFF08\u300A\u3008\u201C\u2018";
    private static final String JOINING = "\u2014\uFF5E至年";
    private static final int FORBIDDEN = 10_000;
    private static final int UNLOVELY = 20;

    /** of a break within a book title: a line more is better */
    private static final int TORN = 80;

    private final String title;

    private TitleLines(String title) {
        this.title = title;
    }

    /** In as few lines as hold it; in one more where that tears no book title and breaks nothing that is forbidden. */
    static List<String> of(String title) {
        int fewest = Math.max(1, (title.length() + LONGEST - 1) / LONGEST);
        TitleLines lines = new TitleLines(title);
        Way few = lines.best(fewest);
        Way more = few.cost < TORN || title.length() <= fewest ? few : lines.best(fewest + 1);
        return (more.cost < few.cost ? more : few).lines(title);
    }

    /** How the first characters are broken: the last line begins at {@code from}. */
    private record Way(int cost, int from, int to, @Nullable Way before) {
        List<String> lines(String title) {
            LinkedList<String> lines = new LinkedList<>();
            for (Way way = this; way != null && way.to > 0; way = way.before) {
                lines.addFirst(title.substring(way.from, way.to));
            }
            return lines;
        }
    }

    private Way best(int count) {
        int even = (title.length() + count - 1) / count;
        @Nullable Way[] reached = new Way[title.length() + 1];
        reached[0] = new Way(0, 0, 0, null);
        for (int line = 0; line < count; line++) {
            @Nullable Way[] next = new Way[title.length() + 1];
            for (int from = 0; from < title.length(); from++) {
                Way way = reached[from];
                if (way != null) {
                    extend(way, from, even, next);
                }
            }
            reached = next;
        }
        Way whole = reached[title.length()];
        return whole == null ? new Way(Integer.MAX_VALUE, 0, title.length(), null) : whole;
    }

    private void extend(Way way, int from, int even, @Nullable Way[] next) {
        for (int to = from + 1; to <= Math.min(title.length(), from + LONGEST); to++) {
            int cost = way.cost + 2 * Math.abs(to - from - even) + (to == title.length() ? 0 : costOfBreak(to));
            Way known = next[to];
            if (known == null || cost < known.cost) {
                next[to] = new Way(cost, from, to, way);
            }
        }
    }

    private int costOfBreak(int at) {
        char before = title.charAt(at - 1);
        char after = title.charAt(at);
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || isOfNumber(before) && isOfNumber(after)) {
            return FORBIDDEN;
        }
        boolean beside = OPENING.indexOf(after) >= 0 || CLOSING.indexOf(before) >= 0;
        if (isWithinBookTitle(at)) {
            return beside ? UNLOVELY : TORN;
        }
        return beside || before == '的' ? 0 : UNLOVELY;
    }

    private boolean isWithinBookTitle(int at) {
        return title.lastIndexOf('《', at - 1) > title.lastIndexOf('》', at - 1);
    }

    private static boolean isOfNumber(char sign) {
        return sign < 0x80 || JOINING.indexOf(sign) >= 0;
    }
}

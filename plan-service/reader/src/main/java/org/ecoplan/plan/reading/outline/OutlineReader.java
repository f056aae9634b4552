package org.ecoplan.plan.reading.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 提纲读取: of all ordinal shapes those that make rows. An ordinal at a line start is believed; one inside a line only
 * where it continues its row (or opens one under a heading) and a sentence, a list of units or a heading ends before it.
 */
public final class OutlineReader {

    private static final int LARGEST_GAP = 20;
    private static final Pattern TITLE_LINE = Pattern.compile("\\p{IsHan}[^。,;:\\n]{3,22}。?\\n");
    private static final Pattern UNITS_AT_LINE_END =
            Pattern.compile("(?m)\\([^()\\n]{3,80}(?:牵头|负责|配合|参与|落实)\\)[。;]?$");

    private final String text;
    private final OrdinalContext context;
    private final NavigableMap<Integer, Stretch> closed = new TreeMap<>();
    private final int[] last = new int[OrdinalKind.values().length];
    private final boolean[] reopened = new boolean[OrdinalKind.values().length];
    private final List<Node> roots = new ArrayList<>();
    private final List<Outline.Break> breaks = new ArrayList<>();
    private boolean startsInTheMiddle;
    private final Deque<Node> open = new ArrayDeque<>();

    private OutlineReader(String text, List<Stretch> closed) {
        this.text = text;
        this.context = new OrdinalContext(text);
        closed.forEach(place -> this.closed.put(place.start(), place));
    }

    /**
     * @param closed places without ordinals: the tables
     */
    public static Outline read(String text, List<Stretch> closed) {
        return new OutlineReader(text, closed).run();
    }

    private Outline run() {
        int coverEnd = CoverLetter.end(text);
        List<Node> cover = List.of();
        boolean inCover = coverEnd > 0;
        List<Ordinal> scanned = new OrdinalScanner(text).scan();
        for (int i = 0; i < scanned.size(); i++) {
            Ordinal ordinal = scanned.get(i);
            startsInTheMiddle = roots.isEmpty() && goesOnAfter(scanned, i);
            if (inCover && ordinal.start() >= coverEnd) {
                cover = List.copyOf(roots);
                beginAnew(coverEnd);
                inCover = false;
            }
            if (!isClosed(ordinal.start()) && isBelieved(ordinal)) {
                accept(ordinal);
            }
        }
        closeAll(text.length());
        boolean onlyALetter = roots.isEmpty() && closed.ceilingKey(coverEnd) == null;
        return onlyALetter ? new Outline(cover, List.of(), breaks) : new Outline(roots, cover, breaks);
    }

    /**
     * A text that was copied from its middle on: its first ordinal is 6, and 7 follows at the start of a line; or it begins
     * at 八、 or (五), and no 一、 or (一) follows; or a short title behind its only ordinal stands over the work.
     */
    private boolean goesOnAfter(List<Ordinal> scanned, int at) {
        Ordinal first = scanned.get(at);
        if (first.form() != Ordinal.Form.LINE_START || first.number() > LARGEST_GAP) {
            return false;
        }
        boolean inWords = first.kind() == OrdinalKind.CHAPTER || first.kind() == OrdinalKind.SECTION;
        if (inWords && scanned.stream().noneMatch(other -> other.number() == 1 && other.kind() == first.kind())) {
            return true;
        }
        for (Ordinal next : scanned.subList(at + 1, scanned.size())) {
            if (next.form() == Ordinal.Form.LINE_START && !first.kind().isCoarserThan(next.kind())) {
                return next.kind() == first.kind() && next.number() == first.number() + 1;
            }
        }
        return first.start() > 0
                && scanned.stream()
                                .filter(one -> one.form() == Ordinal.Form.LINE_START)
                                .count()
                        == 1
                && TITLE_LINE.matcher(text).region(first.end(), text.length()).lookingAt()
                && UNITS_AT_LINE_END
                        .matcher(text)
                        .region(first.end(), text.length())
                        .find();
    }

    /** The plan behind the letter has its own numbering. */
    private void beginAnew(int at) {
        closeAll(at);
        roots.clear();
        breaks.clear();
        Arrays.fill(last, 0);
        Arrays.fill(reopened, false);
    }

    private void closeAll(int at) {
        while (!open.isEmpty()) {
            open.pop().close(at);
        }
    }

    private boolean isClosed(int place) {
        Map.Entry<Integer, Stretch> before = closed.floorEntry(place);
        return before != null && before.getValue().covers(place);
    }

    private boolean isBelieved(Ordinal ordinal) {
        int expected = last[ordinal.kind().ordinal()] + 1;
        boolean continues = ordinal.number() == expected;
        boolean opens = ordinal.number() == 1 && (reopened[ordinal.kind().ordinal()] || expected == 1);
        Node latest = open.peek();
        int since = latest == null ? 0 : latest.bodyStart();
        return switch (ordinal.form()) {
            case LINE_START -> isPlausibleAtLineStart(ordinal, expected, opens);
            case INLINE ->
                ((continues || opens) && context.mayOpenInside(ordinal, since, latest))
                        || (isSmallGap(ordinal, expected) && context.unitsBefore(ordinal.start(), since));
            case DAMAGED ->
                continues
                        && expected > 1
                        && (context.unitsOrLineEndBefore(ordinal.start(), since)
                                || context.mayOpenInside(ordinal, since, latest));
        };
    }

    /** One or two ordinals lost, where a list of units closes right before. */
    private static boolean isSmallGap(Ordinal ordinal, int expected) {
        return ordinal.number() > expected && ordinal.number() <= expected + 2 && expected > 1;
    }

    private boolean isPlausibleAtLineStart(Ordinal ordinal, int expected, boolean opens) {
        if (ordinal.kind().isCoarserThan(OrdinalKind.CHAPTER)) {
            return true;
        }
        if (roots.isEmpty()) {
            return ordinal.number() == 1 || startsInTheMiddle;
        }
        boolean firstOfItsKind = expected == 1 && roots.get(0).ordinal().number() > 1;
        return opens || ordinal.number() == 1 || firstOfItsKind || Math.abs(ordinal.number() - expected) <= LARGEST_GAP;
    }

    private void accept(Ordinal ordinal) {
        int level = ordinal.kind().ordinal();
        int expected = last[level] + 1;
        if (ordinal.number() != expected
                && !(ordinal.number() == 1 && (reopened[level] || ordinal.kind() == OrdinalKind.SUB_ITEM))
                && ordinal.kind() != OrdinalKind.ANNEX) {
            breaks.add(new Outline.Break(ordinal, expected));
        }
        closeUpTo(ordinal);
        Node parent = open.peek();
        Node node = new Node(ordinal, parent);
        if (parent == null) {
            roots.add(node);
        } else {
            parent.add(node);
        }
        open.push(node);
        last[level] = ordinal.number();
        reopened[level] = false;
        for (int finer = level + 1; finer < last.length; finer++) {
            reopened[finer] = true;
            if (ordinal.kind() == OrdinalKind.ANNEX) {
                last[finer] = 0;
            }
        }
    }

    private void closeUpTo(Ordinal ordinal) {
        @Nullable Node latest = open.peek();
        while (latest != null && !latest.kind().isCoarserThan(ordinal.kind())) {
            latest.close(ordinal.start());
            open.pop();
            latest = open.peek();
        }
    }
}

package org.ecoplan.plan.reading.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 小数编号: 1, 1.1, 1.1.1 at the heads of lines. A figure at the head of a line (1.5万亩) is no ordinal: the points count only
 * where each goes on from the one before.
 */
final class DecimalOrdinals {

    private static final Pattern AT_LINE_START =
            Pattern.compile("(?m)^(\\d{1,2}(?:\\.\\d{1,2}){0,3})[、.]?(?=20\\d\\d年|[\\p{IsHan}“《(A-Za-z●■◆])");

    /** 3个, 1.5万亩: the head of a line may be a figure with its unit. */
    private static final String COUNTED = "年月日时个项家座条处台辆米亩吨度元天名人户次";

    private static final String MEASURED = "万亿千百米亩吨度元倍公微毫月年";
    private static final int FEWEST = 2;

    private final Map<Integer, Ordinal> found = new HashMap<>();

    private DecimalOrdinals() {}

    /** The ordinals of a text by the place where they begin; none where fewer than two have a point. */
    static Map<Integer, Ordinal> in(String text) {
        DecimalOrdinals ordinals = new DecimalOrdinals();
        ordinals.read(text);
        return ordinals.found;
    }

    private void read(String text) {
        List<OrdinalKind> kinds = NumbersInWords.levelsBelow(text);
        List<Integer> path = List.of();
        int points = 0;
        Matcher line = AT_LINE_START.matcher(text);
        while (line.find()) {
            List<Integer> next = path(line.group(1));
            boolean figure = (next.size() == 1 ? COUNTED + MEASURED : MEASURED).indexOf(text.charAt(line.end())) >= 0;
            if (!figure && next.size() <= kinds.size() && goesOn(path, next)) {
                path = next;
                points += next.size() > 1 ? 1 : 0;
                int number = next.get(next.size() - 1);
                OrdinalKind kind = kinds.get(next.size() - 1);
                found.put(
                        line.start(),
                        new Ordinal(kind, number, line.group(1), line.start(), line.end(), Ordinal.Form.LINE_START));
            }
        }
        if (points < FEWEST) {
            found.clear();
        }
    }

    private static List<Integer> path(String printed) {
        List<Integer> path = new ArrayList<>();
        for (String one : printed.split("\\.")) {
            path.add(Integer.valueOf(one));
        }
        return path;
    }

    /** 2.1 behind 2, 2.2 behind 2.1.3, 3 behind 2.4.1; at the head of a text 1 or 1.1. */
    private static boolean goesOn(List<Integer> path, List<Integer> next) {
        int last = next.size() - 1;
        if (path.isEmpty()) {
            return next.stream().allMatch(one -> one == 1);
        }
        if (next.size() == path.size() + 1) {
            return next.subList(0, last).equals(path) && next.get(last) == 1;
        }
        if (next.size() > path.size()) {
            return false;
        }
        boolean nextOfRow = next.subList(0, last).equals(path.subList(0, last)) && next.get(last) == path.get(last) + 1;
        boolean firstBelowNext = last > 0
                && next.get(last) == 1
                && next.subList(0, last - 1).equals(path.subList(0, last - 1))
                && next.get(last - 1) == path.get(last - 1) + 1;
        return nextOfRow || firstBelowNext;
    }
}

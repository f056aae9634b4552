package org.ecoplan.plan.reading.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 带圈编号: ① at the heads of lines where nothing else numbers the finest level; elsewhere it lists the parts of a task. */
final class CircledOrdinals {

    private static final Pattern AT_LINE_START = Pattern.compile("(?m)^([①-⑳])");
    private static final Pattern OTHER_ITEMS = Pattern.compile("(?m)^(?:\\d{1,2}[.、](?!\\d)|\\(\\d{1,2}\\))");
    private static final int FEWEST = 2;

    private CircledOrdinals() {}

    /** The ordinals of a text by the place where they begin. */
    static Map<Integer, Ordinal> in(String text) {
        Map<Integer, Ordinal> found = new HashMap<>();
        if (OTHER_ITEMS.matcher(text).find()) {
            return found;
        }
        Matcher line = AT_LINE_START.matcher(text);
        while (line.find()) {
            int number = line.group(1).charAt(0) - '①' + 1;
            found.put(
                    line.start(),
                    new Ordinal(
                            OrdinalKind.ITEM,
                            number,
                            line.group(1),
                            line.start(),
                            line.end(),
                            Ordinal.Form.LINE_START));
        }
        return found.size() < FEWEST ? Map.of() : found;
    }
}

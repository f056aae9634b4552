package org.ecoplan.plan.reading.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.unit.UnitNames;

/** 单位标题: 市发改委: over the items that are its work, in a plan that lists the work by who does it. */
final class UnitHeads {

    private static final Pattern OVER_ITEMS =
            Pattern.compile("(?m)^([\\p{IsHan}、()]{3,40})(?::\\n(?=\\(?\\d{1,2}[.、)](?!\\d))|\\n(?=1[.、](?!\\d)))");
    private static final Pattern LABEL = Pattern.compile("(?:单位|部门|主体|机构)$");
    private static final int FEWEST = 2;

    private UnitHeads() {}

    /** The heads of a text by the place where they begin; none where sections stand between chapters and items. */
    static Map<Integer, Ordinal> in(String text) {
        Map<Integer, Ordinal> found = new HashMap<>();
        if (NumbersInWords.haveSections(text)) {
            return found;
        }
        Matcher head = OVER_ITEMS.matcher(text);
        while (head.find()) {
            String name = head.group(1);
            String first = name.split("、", 2)[0];
            if (UnitNames.looksLikeUnit(first) && !LABEL.matcher(first).find()) {
                found.put(
                        head.start(),
                        new Ordinal(
                                OrdinalKind.SECTION,
                                found.size() + 1,
                                name,
                                head.start(),
                                head.start(),
                                Ordinal.Form.LINE_START));
            }
        }
        return found.size() < FEWEST ? Map.of() : found;
    }
}

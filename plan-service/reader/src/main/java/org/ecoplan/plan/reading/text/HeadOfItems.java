package org.ecoplan.plan.reading.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 连写条目: 市发改委:1.… with the first item in the line of what stands over the items. Behind the colon the line ends. */
final class HeadOfItems {

    private static final String BLANK = "[ \\u3000\\u00A0]*";
    private static final Pattern HEAD =
            Pattern.compile("(?m)^" + BLANK + "[\\p{IsHan}、()\uFF08\uFF09]{2,40}[局委办部府厅院会社队]" + BLANK + "([:\uFF1A])"
                    + BLANK + "(?=\\d{1,2}[.、\uFF0E]" + BLANK + "\\p{IsHan}|[(\uFF08](?:\\d{1,2})[)\uFF09])");
    private static final int FEWEST = 2;

    private HeadOfItems() {}

    /** The places of the original behind which a line ends, empty where the text is not of this kind. */
    static Set<Integer> ends(String original) {
        Set<Integer> ends = new HashSet<>();
        Matcher head = HEAD.matcher(original);
        while (head.find()) {
            ends.add(head.start(1));
        }
        return ends.size() < FEWEST ? Set.of() : ends;
    }
}

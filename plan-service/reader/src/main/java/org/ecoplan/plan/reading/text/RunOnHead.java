package org.ecoplan.plan.reading.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 连写文头: the whole text in one line, whose title, number, issuer and date only blanks part: 某市…方案 某环办〔2025〕7号
 * 某市办公室 2025年3月24日印发 为落实…. Each of these blanks is the end of a line.
 */
final class RunOnHead {

    private static final Pattern PART = Pattern.compile("[^ \\u3000\\u00A0\\t]+");
    private static final Pattern TITLE =
            Pattern.compile("[^,。;:,;:]{6,60}(?:方案|计划|规划|要点|意见|清单|责任书|措施)(?:[((]\\d{4}[^()()]{0,12}[))])?");
    private static final Pattern FIELD = Pattern.compile(
            "[((]?(?:\\p{IsHan}{2,14}[〔\\[]\\d{4}[〕\\]]\\d{1,4}号|\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发|发布)?|[^,。;:,;:]{3,40}(?:政府|办公室|委员会|局|厅|部|委|领导小组|指挥部))[))]?");

    private static final int SHORTEST_LINE = 300;

    private RunOnHead() {}

    /** The places of the original behind which a line ends, empty where the text is not of this kind. */
    static Set<Integer> ends(String original) {
        Set<Integer> ends = new HashSet<>();
        int lineEnd = original.indexOf('\n');
        int end = lineEnd < 0 ? original.length() : lineEnd;
        if (end < SHORTEST_LINE) {
            return ends;
        }
        Matcher part = PART.matcher(original).region(0, SHORTEST_LINE);
        boolean titled = part.find() && TITLE.matcher(part.group()).matches();
        while (titled) {
            ends.add(part.end() - 1);
            titled = part.find() && FIELD.matcher(part.group()).matches();
        }
        return ends;
    }
}

package org.ecoplan.plan.reading.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 空格标签: 综合利用率达到78% 牵头单位 县工信局 完成时限 2026年12月: only blanks part the fields of a line. They end a sentence before a
 * label and stand for the colon behind it.
 */
final class BlankFields {

    private static final String BLANK = "[ \\u3000\\u00A0]+";
    private static final String LABEL = "(?:(?:牵头|责任|配合|主办|协办|参与|实施)(?:单位|部门)|(?:完成|整改|办结)(?:时限|时间|期限))";
    private static final Pattern FIELD = Pattern.compile(
            "(?<=[^\\n \\u3000\\u00A0])(" + BLANK + ")" + LABEL + "(" + BLANK
                    + ")(?=[^\\n\\t|:\\uFF1A \\u3000])(?![^\\n \\u3000]{0,6}(?:单位|部门|时限|时间|期限|备注|领导|责任人)(?:[ \\u3000\\n]|$))");

    private BlankFields() {}

    /** By the place of a blank in the original the mark that it stands for. */
    static Map<Integer, Character> marks(String original) {
        Map<Integer, Character> marks = new HashMap<>();
        if (original.indexOf("单位 ") < 0 && original.indexOf("单位\u3000") < 0) {
            return marks;
        }
        Matcher field = FIELD.matcher(original);
        while (field.find()) {
            marks.put(field.start(1), '。');
            marks.put(field.start(2), ':');
        }
        return marks;
    }
}

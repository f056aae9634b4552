package org.ecoplan.plan.reading.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 数字的上下文: what a figure outside the tasks and goals stands for, told by the characters around it. */
final class FigureContext {

    private static final String OTHER = "没有作为目标或任务读取的段落中的数字";
    private static final int BEFORE = 24;
    private static final int AFTER = 12;

    /** Words before the figure, # in the place of the figure, words behind it. */
    private record Kind(Pattern words, String reason) {}

    /** Tried in order. */
    private static final List<Kind> KINDS = List.of(
            kind("(?:^|\\n)\\s*#\\s*(?:\\n|$)", "表格中没有作为目标读取的单元格"),
            kind("[〔\\[【(]#[〕\\]】)]|[〔\\[][12]\\d{3}[〕\\]]\\s*(?:第\\s*)?#|#\\s*号", "文号或编号"),
            kind("《[^》]*#", "文件或标准名称中的数字"),
            kind("(?:附件|附表|附录|附图|表|图|专栏)\\s*#", "附件、图表的编号"),
            kind("第\\s*#\\s*[条款项章节次届批号期轮]|第\\s*#", "条款或次序的编号"),
            kind("[A-Za-z]\\s*[-—]?\\s*#|#\\s*[-—]\\s*(?:19|20)\\d\\d\\b", "代号或标准号中的数字"),
            kind("#\\s*年|年\\s*#\\s*月|月\\s*#\\s*[日号]|#\\s*月|#\\s*[日号](?:前|起|至|,|。)", "日期"),
            kind("(?:电话|传真|邮编|邮政编码|联系方式|热线)[^\\n]{0,12}#|#[^\\n]{0,8}(?:热线|举报)", "电话、邮编等号码"),
            kind("“[^”]{0,20}#|#[^“\\n]{0,8}”", "名称或口号中的数字"),
            kind("#\\s*[、..)\\s]\\s*[\\u4e00-\\u9fff]", "段落内的序号"),
            kind(
                    "#\\s*(?:%|‰|个|家|座|条|处|项|台|辆|万|亿|吨|亩|公里|公顷|平方|立方|微克|毫克|户|人|次|天|名|位|度|米|元|艘|套|块|株)",
                    "没有作为目标或任务读取的段落中带计量单位的数字"));

    private FigureContext() {}

    private static Kind kind(String words, String reason) {
        return new Kind(Pattern.compile(words.replace("#", "\u0001")), reason);
    }

    /** The reason why a figure of the original is no level. */
    static String reason(String original, int start, int end) {
        String words = original.substring(Math.max(0, start - BEFORE), start)
                + '\u0001'
                + original.substring(end, Math.min(original.length(), end + AFTER));
        for (Kind kind : KINDS) {
            Matcher matcher = kind.words().matcher(words);
            if (matcher.find()) {
                return kind.reason();
            }
        }
        return OTHER;
    }
}

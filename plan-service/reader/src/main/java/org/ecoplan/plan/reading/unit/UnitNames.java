package org.ecoplan.plan.reading.unit;

import java.util.regex.Pattern;

/** 单位名称: how the name of a public body ends. */
public final class UnitNames {

    static final String ENDINGS = "局|委|委员会|委办|办|办公室|部|厅|院|政府|公署|管委会|管理委员会|公司|集团|中心|单位|部门|队|大队|支队|总队"
            + "|会|站|所|处|镇|乡|镇街|街镇|街道|街道办|办事处|县|区|市|州|盟|旗|农场|林场|开发区|园区|示范区|高新区|新区|投资区|银行|支行|分行|联社|企业|学校|医院|段|科|组|专班|分局|社|台|党委|党组|党工委|法院|检察院|厂|海关|海事|邮政|电网|供电|烟草|妇联|残联|文联|侨联|社联|工商联|科协|国资|工会|共青团|武装部|管护站|水文站|税务|消防|机场|港务|署|园|团委|村|社区|基地|指挥部";

    private static final Pattern ENDING = Pattern.compile("(?:" + ENDINGS + ")$");

    /** Words that stand for a body by themselves only behind a territory. */
    private static final Pattern BARE = Pattern.compile("^(?:人民政府|政府|管委会|管理委员会|办事处)$");

    private static final int LONGEST_ENDING = 6;
    private static final int LONGEST = 60;

    /** Words of a sentence, which no name of a body holds. */
    private static final Pattern SENTENCE = Pattern.compile("[的了为是要应将其不并且]|按照|根据|确保|完成|开展|推进|加强|制定|提高|达到|\\d");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z()“”·]{2,20}");

    private UnitNames() {}

    /** A short name without a word of a sentence: 市残联, 县产业园. Whether it is a body, its place must say. */
    static boolean mayBeUnit(String name) {
        return NAME.matcher(name).matches() && !SENTENCE.matcher(name).find();
    }

    public static boolean looksLikeUnit(String name) {
        String bare = withoutBrackets(name);
        return bare.length() >= 2
                && name.length() <= LONGEST
                && ENDING.matcher(bare)
                        .region(Math.max(0, bare.length() - LONGEST_ENDING), bare.length())
                        .find();
    }

    static boolean isBare(String name) {
        return BARE.matcher(name).matches();
    }

    /** The name without its brackets: 区农林水局(水利) is 区农林水局. */
    static String withoutBrackets(String name) {
        if (name.indexOf('(') < 0) {
            return name;
        }
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}

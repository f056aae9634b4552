package org.ecoplan.plan.reading.indicator;

import java.util.regex.Pattern;

/** 前文所指: the thing that a clause without a level speaks of: 全市126座废弃矿山已治理68座 speaks of 废弃矿山. */
final class Topics {

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:截[至止]|目前|全市|全县|全区|我市|我县|我区|推动|推进|加快|大力|积极|实施|开展|组织|鼓励|支持|引导|有序|稳步|持续|深入|全面|以来|累计|已经?|共|,|、)+");
    private static final Pattern FIGURE =
            Pattern.compile("\\d+(?:\\.\\d+)?(?:%|万?(?:座|个|处|家|条|项|台|辆|公里|吨|亩|公顷|户|口|块|米|件|名|人))?");
    private static final Pattern LEVEL =
            Pattern.compile("(?:已经?|累计|共|现)?(?:达到|达|为|完成|建成|有|治理|整治|整改|淘汰|改造|创建|提高到|提升到|降至|实现)?$");
    private static final Pattern VERB_FIRST = Pattern.compile("^(?:已经?)?(?:累计)?(?:建成|完成|创建|新建|治理|整治|淘汰|改造|修复|建设)了?");
    private static final int LONGEST = 20;
    private static final int SHORTEST = 3;

    private Topics() {}

    static String of(String clause) {
        String words = LEAD_IN.matcher(clause).replaceFirst("");
        words = FIGURE.matcher(words).replaceAll("");
        words = VERB_FIRST.matcher(words).replaceFirst("");
        words = LEVEL.matcher(words).replaceFirst("");
        return words.length() < SHORTEST || words.length() > LONGEST ? "" : words;
    }
}

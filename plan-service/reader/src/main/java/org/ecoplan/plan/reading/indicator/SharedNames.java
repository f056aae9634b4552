package org.ecoplan.plan.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/**
 * 并列指标的名称: the things of a list share what only one of them prints: the head word of the last (PM2.5、PM10浓度), its
 * territory's measure (甲县、乙县PM2.5浓度), the fore part of the first (花生种植、收获机械化率).
 */
final class SharedNames {

    private static final Pattern HEAD = Pattern.compile(
            "(?:(?:资源化|综合|安全|循环)?利用|(?:无害化|集中|达标|资源化)?处理|(?:集中|分类)?收集|(?:安全)?处置|机械化|覆盖|回收|清扫|达标|治理|使用|普及|完成|合格|配套|优良|保护|保有|绿化|硬化|合格|稳定|监测|公开|整治|修复|改造|接管|入网|收运|清运|在线|联网)(?:覆盖)?(?:率|比例|面积)$"
                    + "|(?:年均|平均|年平均|月均)?(?:浓度|比例|占比|比重|面积|排放量|排放总量|排放强度|减排量|货运量|运输量|使用量|施用量|消费量|消耗量|总量|强度)$");
    private static final Pattern DATE_INSIDE = Pattern.compile("^(?:到|至|在)?\\d{4}年(?:底|末)?(?:前)?");
    private static final Pattern BRACKET = Pattern.compile("^\\([^()]{1,20}\\)");
    /** What is done to the thing that the fore word names. */
    private static final Pattern DOING =
            Pattern.compile("种植|播种|耕种|收获|收割|灌溉|施肥|植保|烘干|采摘|加工|收集|处理|利用|回收|处置|运输|储存|生产|使用|排查|溯源|整治|治理|监测|建设|改造");

    private static final int PARALLEL_WORD = 2;

    private SharedNames() {}

    /** The full name of each thing, in order. */
    static List<String> of(String text, List<Stretch> things) {
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(thing.of(text)));
        int last = names.size() - 1;
        String lastName = names.get(last);
        int territory = Territories.headLength(lastName);
        boolean byTerritory = territory > 0 && Territories.isName(names.get(0));
        String head =
                byTerritory ? DATE_INSIDE.matcher(lastName.substring(territory)).replaceFirst("") : head(names);
        if (byTerritory) {
            names.set(last, lastName.substring(0, territory) + head);
        } else if (!head.isEmpty()) {
            names.set(last, foreWord(names, head) + lastName);
        }
        for (int i = 0; i < last; i++) {
            boolean complete = Subjects.isMeasured(names.get(i)) && !byTerritory;
            names.set(i, complete ? names.get(i) : names.get(i) + head);
        }
        return names;
    }

    /** The head word that the last name shares with the others: 浓度 of PM2.5、PM10浓度. */
    private static String head(List<String> names) {
        String last = names.get(names.size() - 1);
        if (Subjects.isMeasured(names.get(0))) {
            return "";
        }
        int inside = Subjects.pollutantInside(last);
        if (inside > 0) {
            return last.substring(inside); // PM2.5浓度 of 甲地区、乙平原PM2.5浓度
        }
        int pollutant = Subjects.pollutantLength(last);
        if (pollutant > 0) {
            return BRACKET.matcher(last.substring(pollutant)).replaceFirst("");
        }
        Matcher head = HEAD.matcher(last);
        return head.find() && head.start() >= PARALLEL_WORD ? head.group() : "";
    }

    /** The measure of a name without the place that it is of. */
    static String measureOf(String name) {
        int inside = Subjects.pollutantInside(name);
        return name.substring(inside > 0 ? inside : Territories.headLength(name));
    }

    /** The head word of one name: 达标率 of 国控断面达标率; empty where it is not known. */
    static String headOf(String name) {
        Matcher head = HEAD.matcher(name);
        return head.find() ? head.group() : "";
    }

    /** 花生 of 花生种植、收获机械化率: words of two characters stand parallel behind it. */
    private static String foreWord(List<String> names, String head) {
        String first = names.get(0);
        String last = names.get(names.size() - 1);
        boolean parallel = last.length() - head.length() == PARALLEL_WORD && first.length() >= 2 * PARALLEL_WORD;
        for (int i = 1; i < names.size() - 1; i++) {
            parallel &= names.get(i).length() == PARALLEL_WORD;
        }
        boolean doing = DOING.matcher(last.substring(0, Math.min(last.length(), PARALLEL_WORD)))
                .matches();
        boolean ownWord = !doing
                || first.startsWith(last.substring(0, Math.min(last.length(), PARALLEL_WORD)))
                || Subjects.pollutantLength(last) > 0;
        return parallel && !ownWord && first.length() <= 3 * PARALLEL_WORD
                ? first.substring(0, first.length() - PARALLEL_WORD)
                : "";
    }
}

package org.ecoplan.plan.reading.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/** 上级任务的对象: what a task set from above is about: 主要污染物和重金属总量减排任务 are two. */
final class SuperiorObject {

    private static final Pattern FORE = Pattern.compile(
            "(?:全面|按期|按时|如期)?(?:完成|达到|实现|满足|落实)(?:[“\"]?十[一二三四五六七八九]五[”\"]?)?(?:国家|省|市|县|区|上级)?(?:级|政府)?(?:下达|分解|确定)?的?");
    private static final Pattern CLASS_OF_THINGS = Pattern.compile("等(?:行业|领域|方面|企业|单位|区域|地区)");
    private static final Pattern MODE = Pattern.compile("(?:国控|省控|市控|地表水|断面)$");
    private static final Pattern SETTLED_PAIR = Pattern.compile("和");
    private static final Pattern BODY_OF_WATER = Pattern.compile("(?:水体|断面|湖泊|河流|区域)$");

    private SuperiorObject() {}

    /** The words behind 完成市下达的. */
    static Stretch in(String text, Stretch words) {
        Matcher fore = FORE.matcher(text).region(words.start(), words.end());
        return fore.lookingAt() ? new Stretch(fore.end(), words.end()) : words;
    }

    /** The things of a list, each an indicator of its own where the list is one of quantities. */
    static List<Stretch> things(String text, Stretch list) {
        String words = list.of(text);
        List<Stretch> things = Subjects.listed(text, list);
        if (things.size() < 2
                || CLASS_OF_THINGS.matcher(words).find()
                || things.stream().anyMatch(t -> MODE.matcher(t.of(text)).find())) {
            return List.of(list);
        }
        boolean list4 = words.indexOf('、') >= 0;
        boolean pair =
                SETTLED_PAIR.matcher(words).find() && !list4 && things.stream().allMatch(t -> t.length() >= 3);
        boolean quantities = Subjects.areQuantities(text, things)
                || (list4 && Subjects.isMeasured(things.get(0).of(text)));
        return quantities || pair ? things : List.of(list);
    }

    /** 劣V类水体和县级城市、县城建成区黑臭水体: two bodies of water in one state. */
    static List<Stretch> joinedHalves(String text, Stretch subject) {
        Matcher joint = SETTLED_PAIR.matcher(text).region(subject.start(), subject.end());
        if (joint.find()) {
            Stretch left = new Stretch(subject.start(), joint.start());
            Stretch right = new Stretch(joint.end(), subject.end());
            boolean twoBodies = BODY_OF_WATER.matcher(left.of(text)).find()
                    && BODY_OF_WATER.matcher(right.of(text)).find();
            if (twoBodies) {
                return List.of(left, right);
            }
        }
        return List.of(subject);
    }
}

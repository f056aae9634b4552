package org.ecoplan.plan.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;

/** 指标主语: the words before a level, without what only leads in, and cut into the things they list. */
final class Subjects {

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:并|且|同时|其中|要|应|将|须|需|使|让|令|力争|争取|力求|原则上|基本|确保|保障|保证|推动|促进|实现|推进|努力|进一步|逐步|持续|着力|以及|全面|到|至|前|做到|并且|预计|也)+(?=..)");
    private static final Pattern TAIL = Pattern.compile(
            "(?:最长|最高|最多|最低|最少|分别|均|各|都|全部|总体|平均|要|应|将|须|需|可|能|力争|争取|基本|原则上|稳定|持续|逐步|进一步|稳步|再|累计|年均|较\\d{4}年|比\\d{4}年|在\\d{4}年基础上|同比|较上年|比上年|较上年度)+$");
    private static final Pattern MEASURED = Pattern.compile(
            "(?:率|量|比例|比重|比率|占比|浓度|指数|面积|数|天数|强度|度|水平|规模|指标|总额|产值|收入|能力|比|质量|任务|目标|保有量|蓄积量|覆盖面|排放|使用量|单耗|次数|里程|装机|能耗|水耗|电耗|煤耗|物耗|均值|平均值|年均值|日均值)$");
    private static final Pattern POLLUTANT = Pattern.compile(
            "^(?:全市|全县|全区|全州|全旗|大气|水(?=主要)|主要农作物|主要|水稻、小麦、玉米三大粮食作物)*(?:氮氧化物|挥发性有机物|化学需氧量|氨氮|总磷|总氮|二氧化硫|颗粒物|细颗粒物|可吸入颗粒物|臭氧|PM2\\.5|PM10|VOCs|NOx|COD|pm2\\.5|二氧化碳|甲烷|主要污染物|重金属|重点重金属|化肥|农药|化学农药|能耗|水耗|煤耗)");
    private static final Pattern POLLUTANT_INSIDE =
            Pattern.compile("(?:细颗粒物|可吸入颗粒物|PM2\\.5|PM10|臭氧|二氧化硫|二氧化氮|氮氧化物|氨氮|总磷|化学需氧量|VOCs|挥发性有机物)");

    private static final Pattern JOINT = Pattern.compile("以及|和(?!.{0,2}[〕)])|及(?!以上|以下|其|时)|与|、");

    private Subjects() {}

    /** The indicator's words: without lead-in and without the adverbs before the level. */
    static Stretch trimmed(String text, Stretch subject) {
        int start = subject.start();
        Matcher lead = LEAD_IN.matcher(text).region(start, subject.end());
        if (lead.lookingAt()) {
            start = lead.end();
        }
        String words = text.substring(start, subject.end());
        Matcher tail = TAIL.matcher(words.substring(Math.max(0, words.length() - 14)));
        int end = tail.find() ? subject.end() - (Math.min(14, words.length()) - tail.start()) : subject.end();
        return new Stretch(start, Math.max(start, end));
    }

    /** The things a subject lists, each a stretch; one where it lists none. */
    static List<Stretch> listed(String text, Stretch subject) {
        List<Stretch> parts = new ArrayList<>();
        for (Stretch part : Cutting.cut(text, subject.start(), subject.end(), "、")) {
            Matcher joint = JOINT.matcher(text).region(part.start(), part.end());
            int from = part.start();
            while (joint.find()) {
                if (joint.start() - from >= 2
                        && part.end() - joint.end() >= 2
                        && !isInBrackets(text, part.start(), joint.start())) {
                    parts.add(new Stretch(from, joint.start()));
                    from = joint.end();
                }
            }
            parts.add(new Stretch(from, part.end()));
        }
        return parts;
    }

    private static boolean isInBrackets(String text, int from, int place) {
        return text.lastIndexOf('(', place) >= from && text.lastIndexOf('(', place) > text.lastIndexOf(')', place);
    }

    /** Whether each listed thing is a quantity of its own: measured words, or pollutants before a shared head word. */
    static boolean areQuantities(String text, List<Stretch> things) {
        boolean allMeasured = things.stream()
                .allMatch(thing -> MEASURED.matcher(thing.of(text)).find());
        return things.size() > 1 && (allMeasured || arePollutants(text, things));
    }

    /** 二氧化硫、氮氧化物减排比例: each listed thing begins with the name of a pollutant. */
    static boolean arePollutants(String text, List<Stretch> things) {
        return things.stream()
                .allMatch(thing -> POLLUTANT.matcher(thing.of(text)).find());
    }

    static boolean isMeasured(String words) {
        return MEASURED.matcher(words).find();
    }

    /** Where a pollutant's name begins inside words that end in what is measured, 0 where none does. */
    static int pollutantInside(String words) {
        Matcher pollutant = POLLUTANT_INSIDE.matcher(words);
        return pollutant.find() && pollutant.start() >= 2 && isMeasured(words) ? pollutant.start() : 0;
    }

    /** Length of a pollutant's name at the head of words, 0 where there is none. */
    static int pollutantLength(String words) {
        Matcher pollutant = POLLUTANT.matcher(words);
        return pollutant.find() ? pollutant.end() : 0;
    }
}

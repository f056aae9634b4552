package org.ecoplan.plan.reading.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 地区名: 甲县, 城关镇, 高新区 in the words of an indicator. */
final class Territories {

    private static final String NAME =
            "(?!全|各|我|本|该|城区|县城|园区|社区|小区|地区|辖区|灌区|库区|矿区|景区|新区|郊区|山区|片区)[\\p{IsHan}]{1,7}?(?:县|区|市|旗|镇|乡|街道|农场|管委会|苏木)";
    private static final Pattern ENDS = Pattern.compile("(?:县|区|市|旗|镇|乡|街道|农场|管委会|苏木)$");
    private static final Pattern ONLY = Pattern.compile(NAME);
    private static final Pattern HEAD = Pattern.compile("^(" + NAME + ")(?=.{2,})");

    private static final Pattern MEASURE_FIRST = Pattern.compile("([^,]{2,20}(?:率|比例|浓度|面积|占比|指数|天数|数))(" + NAME + ")");

    private Territories() {}

    /** The territory at the head of each level's name, empty unless each has one. */
    static List<String> of(List<Found> levels) {
        List<String> names = levels.stream()
                .map(Found::indicator)
                .filter(name -> headLength(name) > 0)
                .map(name -> name.substring(0, headLength(name)))
                .distinct()
                .toList();
        return names.size() == levels.size() ? names : List.of();
    }

    static boolean endsIn(String words) {
        return ENDS.matcher(words).find();
    }

    /** 农村污水治理率甲县 is 甲县农村污水治理率. */
    static String first(String name) {
        Matcher last = MEASURE_FIRST.matcher(name);
        return last.matches() ? last.group(2) + last.group(1) : name;
    }

    static boolean isName(String words) {
        return ONLY.matcher(words).matches();
    }

    /** The length of a territory's name at the head of words that go on, 0 where there is none. */
    static int headLength(String words) {
        Matcher head = HEAD.matcher(words);
        return head.find() ? head.end(1) : 0;
    }
}

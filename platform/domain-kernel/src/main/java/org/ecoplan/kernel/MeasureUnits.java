package org.ecoplan.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure (计量单位) that are written in several ways: by their symbol or by their Chinese name, as GB 3100-1993
 * 《国际单位制及其应用》 (tables 1 to 5) and the 中华人民共和国法定计量单位 of 1984 have them side by side, and as keyboards
 * without μ, ³ and ℃ make them. Nothing is converted: mg and μg stay two units, 百分点 is not %.
 */
public final class MeasureUnits {
    /** Each line is one unit, its symbol first. */
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("%", "百分比", "pct"),
            List.of("μg/m3", "ug/m3", "微克/立方米", "微克每立方米", "μg/立方米", "微克/m3"),
            List.of("mg/m3", "毫克/立方米", "毫克每立方米", "毫克/m3"),
            List.of("ng/m3", "纳克/立方米", "纳克每立方米"),
            List.of("mg/L", "mg/l", "毫克/升", "毫克每升"),
            List.of("μg/L", "ug/L", "μg/l", "ug/l", "微克/升", "微克每升"),
            List.of("mg/kg", "毫克/千克", "毫克/公斤", "毫克每千克"),
            List.of("°C", "摄氏度"),
            List.of("t", "吨"),
            List.of("万t", "万吨"),
            List.of("kg", "千克", "公斤"),
            List.of("g", "克"),
            List.of("m", "米"),
            List.of("km", "千米", "公里"),
            List.of("m2", "平方米"),
            List.of("万m2", "万平方米"),
            List.of("km2", "平方千米", "平方公里"),
            List.of("hm2", "ha", "公顷"),
            List.of("万hm2", "万ha", "万公顷"),
            List.of("m3", "立方米"),
            List.of("万m3", "万立方米"),
            List.of("亿m3", "亿立方米"),
            List.of("m3/d", "立方米/日", "立方米/天", "立方米每日"),
            List.of("万m3/d", "万立方米/日", "万立方米/天"),
            List.of("t/d", "吨/日", "吨/天", "吨每日"),
            List.of("万t/d", "万吨/日", "万吨/天"),
            List.of("t/a", "吨/年", "吨每年"),
            List.of("m3/s", "立方米/秒", "立方米每秒"),
            List.of("kW·h", "kWh", "千瓦时", "千瓦·时"),
            List.of("万kW", "万千瓦"),
            List.of("dB", "分贝"),
            List.of("mm", "毫米"),
            List.of("d", "天", "日"),
            List.of("h", "小时"));

    private static final Pattern NO_PART = Pattern.compile("[\\s\\p{Z}()]");
    private static final Map<String, List<String>> BY_SPELLING = new LinkedHashMap<>();

    static {
        SPELLINGS.forEach(unit -> unit.forEach(spelling -> BY_SPELLING.put(plain(spelling), unit)));
    }

    private MeasureUnits() {}

    /** Whether two texts are the same unit; nothing is the same as nothing only. */
    public static boolean areSame(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : symbolOf(one).equals(symbolOf(other));
    }

    /** The text and every spelling of the unit that is known. */
    public static List<String> spellingsOf(String unit) {
        List<String> all = new ArrayList<>(BY_SPELLING.getOrDefault(plain(unit), List.of()));
        all.add(unit);
        return List.copyOf(all);
    }

    /** The symbol of a known unit; any other in one width, without blanks. */
    private static String symbolOf(String unit) {
        String plain = plain(unit);
        return BY_SPELLING.getOrDefault(plain, List.of(plain)).get(0);
    }

    /** NFKC makes μ of µ, 3 of ³, °C of ℃, % of ％, mg of ㎎. */
    private static String plain(String unit) {
        return NO_PART.matcher(Normalizer.normalize(unit, Normalizer.Form.NFKC)).replaceAll("");
    }
}

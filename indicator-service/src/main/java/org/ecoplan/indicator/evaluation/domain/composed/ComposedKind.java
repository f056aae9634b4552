package org.ecoplan.indicator.evaluation.domain.composed;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoplan.kernel.MeasureUnits;
import org.jspecify.annotations.Nullable;

/** What is counted of days, sections or pollutants (统计指标). Sources: HJ 663; 环办〔2011〕22号. */
public enum ComposedKind {
    GOOD_DAY_SHARE("优良天数比例", "%", Counted.DAYS, "优良", false, "优良.*(天|日)|(天|日).*优良"),
    GOOD_DAYS("优良天数", "天", Counted.DAYS, "优良", false, "优良.*(天|日)|(天|日).*优良"),
    HEAVY_DAY_SHARE("重污染天数比例", "%", Counted.DAYS, "重度及以上污染", true, "重(度|污染).*(天|日)"),
    HEAVY_DAYS("重污染天数", "天", Counted.DAYS, "重度及以上污染", true, "重(度|污染).*(天|日)"),
    WORST_SECTION_SHARE("劣Ⅴ类断面比例", "%", Counted.SECTIONS, "劣Ⅴ类", true, "劣(V|五|5).*(断面|水体|水质|比例)"),
    GOOD_SECTION_SHARE(
            "优良断面比例", "%", Counted.SECTIONS, "Ⅰ~Ⅲ类", false, "(断面|水体|水质|流域|地表水).*(优良|[好优]于(III|三|3))|优良(断面|水体|水质)"),
    POLLUTANTS_KEPT("达标污染物项数", "项", Counted.POLLUTANTS, "达标", false, "[六6]项.*(达标|污染物|二级|国家)|二级达标");

    /** What is counted. */
    public enum Counted {
        DAYS("有效", "天", "有效日", true),
        SECTIONS("参评", "个断面", "参评断面", false),
        POLLUTANTS("可评价", "项", "可评价污染物", true);

        private final String words;
        private final String unit;
        private final String noun;
        private final boolean sinceNewYear;

        Counted(String words, String unit, String noun, boolean sinceNewYear) {
            this.words = words;
            this.unit = unit;
            this.noun = noun;
            this.sinceNewYear = sinceNewYear;
        }

        /** Whether it is of the air at stations, else of water at sections. */
        public boolean isOfAir() {
            return this != SECTIONS;
        }

        /** Whether a period stands for all of its year up to its end (年初至期末), as reports of the air have it. */
        public boolean isSinceNewYear() {
            return sinceNewYear;
        }

        String words() {
            return words;
        }

        String unit() {
            return unit;
        }

        /** Behind a number and 个. */
        String noun() {
            return noun;
        }
    }

    private final String words;
    private final String unit;
    private final Counted counted;
    private final String holding;
    private final boolean adverse;
    private final Pattern name;

    ComposedKind(String words, String unit, Counted counted, String holding, boolean adverse, String name) {
        this.words = words;
        this.unit = unit;
        this.counted = counted;
        this.holding = holding;
        this.adverse = adverse;
        this.name = Pattern.compile(name);
    }

    /** The one that the name of an indicator says; a person decides. */
    public static Optional<ComposedKind> proposedBy(String indicator, @Nullable String unit) {
        String plain = Normalizer.normalize(indicator, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.isIn(unit) && kind.name.matcher(plain).find())
                .findFirst();
    }

    /** Whether its figures have that unit; of pollutants each, as 级 and 项 are written. */
    public boolean isIn(@Nullable String wanted) {
        return this == POLLUTANTS_KEPT ? !"%".equals(wanted) : MeasureUnits.areSame(unit, wanted);
    }

    public String words() {
        return words;
    }

    public Counted counted() {
        return counted;
    }

    boolean isShare() {
        return unit.equals("%");
    }

    /** What is counted, such as 优良. */
    String holding() {
        return holding;
    }

    /** Whether what is counted is what should not be. */
    boolean isAdverse() {
        return adverse;
    }
}

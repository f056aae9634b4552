package org.ecoplan.plan.plan.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a target say beside its level: how many are ranked, in which periods it holds, its base year. */
public final class TargetWords {
    private static final Pattern RANKED_AMONG =
            Pattern.compile("(?:全国|全省|全市|长江经济带|流域)[^0-9,,。;;]{0,6}(\\d{1,4})个[^,,。;;]{0,8}(?:城市|县|市|区)");
    private static final Pattern TEMPO = Pattern.compile("(?:每个?|逐)(周|月|季|半年|年)");
    private static final Pattern YEAR = Pattern.compile("^(\\d{4})年?$");

    private TargetWords() {}

    /** 「全国168个重点城市」 → 168, of a rank only. */
    public static Optional<Integer> rankedAmong(Target target) {
        boolean isRank =
                target.comparator() == Comparison.RANK_LE || target.comparator() == Comparison.RANK_OUT_OF_LAST;
        return isRank ? first(RANKED_AMONG, target.quote()).map(Integer::valueOf) : Optional.empty();
    }

    /** The N of 退出后N名. */
    public static Optional<Integer> rankOutOfLast(Target target) {
        return target.comparator() == Comparison.RANK_OUT_OF_LAST
                ? Optional.ofNullable(target.value()).map(value -> value.intValue())
                : Optional.empty();
    }

    /** 「每月保持在」 → MONTH, of a level that has to hold all the time only. */
    public static Optional<String> tempo(Target target) {
        return target.everyPeriod() ? first(TEMPO, target.quote()).map(TargetWords::cycle) : Optional.empty();
    }

    /** 「2020年」 → 2020. */
    public static Optional<String> baselineYear(Target target) {
        return Optional.ofNullable(target.baseline()).flatMap(words -> first(YEAR, words.strip()));
    }

    private static String cycle(String printed) {
        return switch (printed) {
            case "周" -> "WEEK";
            case "月" -> "MONTH";
            case "季" -> "QUARTER";
            case "半年" -> "HALF_YEAR";
            default -> "YEAR";
        };
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

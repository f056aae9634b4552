package org.ecoplan.plan.reading.indicator;

import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.jspecify.annotations.Nullable;

/** 排名用语: 进入前110名, 退出后20位. */
final class RankWords {

    private static final Pattern TOP = Pattern.compile(
            "(?:进入|位居|居|保持|排名|位列|跻身|稳居|列|处于|达到|升至|位次|名次|进)[^,。]{0,12}前$|名[^,。]{0,4}前$|(?:不(?:得|能|应|可|要)?|防止|严防|避免)(?:退出|跌出|掉出|滑出|落出)[^,。]{0,8}前$");
    private static final Pattern OUT_OF_LAST =
            Pattern.compile("(?:退出|不进入|脱离|不在|摆脱|避免进入|不得进入|不列|退出全省|不得处于)[^,。]{0,12}后$");

    private RankWords() {}

    static @Nullable Comparator before(String words) {
        String tail = words.substring(Math.max(0, words.length() - 24));
        if (OUT_OF_LAST.matcher(tail).find()) {
            return Comparator.RANK_OUT_OF_LAST;
        }
        return TOP.matcher(tail).find() ? Comparator.RANK_LE : null;
    }
}

package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.SoftWords;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 分阶段百分比: 全部 at the end of 完成70%…, 完成全部… stands for 100 %. */
final class StageSeries {

    private static final Pattern PERCENT_STAGE =
            Pattern.compile("完成\\d{1,3}(?:\\.\\d{1,4})?%|完成[^,。;]{2,20}\\d{1,3}(?:\\.\\d{1,4})?%");
    private static final Pattern ALL = Pattern.compile("完成全部|全部(?:完成|建成|达到|实现)$|全部完成");
    private static final Pattern NEXT_STAGE = Pattern.compile("[及和、]\\d");

    /** 2025年底前全面完成 behind 完成比例达到80%. */
    private static final Pattern ALL_OF_IT = Pattern.compile(
            "(?:确保|力争|争取|基本|要|实现)*(?:全部|全面)(?:完成|建成|完工|达到|实现|达标|消除|整改(?:到位|完成)|整治完成|治理(?:到位|完成)|完成整改|完成治理|完成整治|完成任务|到位|覆盖|销号)");

    private static final double CONFIDENCE = 0.8;

    private StageSeries() {}

    private static boolean countsInPercent(List<Found> before) {
        return before.stream()
                .anyMatch(level ->
                        "%".equals(level.level().unit()) && level.level().comparator() == Comparator.GE);
    }

    /** The full stage of a clause whose sentence counts in per cent, or null. */
    static @Nullable Found read(ClauseView view, List<Found> before) {
        String words = view.words();
        if (view.by() != null
                && countsInPercent(before)
                && ALL_OF_IT.matcher(words).matches()) {
            Level full = new Level(Comparator.GE, BigDecimal.valueOf(100), null, "%", null);
            return Found.inWords(
                    "", full, null, SoftWords.softensPredicate(words), view.place(), "stage.all", CONFIDENCE);
        }
        Matcher all = ALL.matcher(words);
        if (view.by() == null
                || !all.find()
                || !PERCENT_STAGE.matcher(view.sentence().of(view.text())).find()) {
            return null;
        }
        Matcher next = NEXT_STAGE.matcher(words);
        int end = next.find(all.end())
                ? view.core().start() + next.start()
                : view.place().end();
        boolean soft = SoftWords.softensPredicate(words.substring(0, all.end()));
        Level level = new Level(Comparator.GE, BigDecimal.valueOf(100), null, "%", null);
        String indicator = words.substring(all.end(), end - view.core().start());
        return Found.inWords(
                indicator, level, null, soft, new Stretch(view.place().start(), end), "stage.all", CONFIDENCE);
    }
}

package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
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

    private StageSeries() {}

    /** The full stage of a clause whose sentence counts in per cent, or null. */
    static @Nullable Found read(ClauseView view) {
        String words = view.words();
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
                indicator, level, null, soft, new Stretch(view.place().start(), end), "stage.all", 0.8);
    }
}

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

/**
 * 全部: a named set, all of whose members are to have something done to them by a day, is a level of 100 %: 2025年底前,渣土车全部安装定位装置.
 * Without a day it stays a state in words; with no set before it (8月底前全部完成) it is a milestone.
 */
final class AllOfASet {

    private static final Pattern DONE_TO_ALL = Pattern.compile(
            "^(?:确保|力争|争取|实现)*([^,]{2,40}?[\\p{IsHan}A-Za-z)”])(?:要|应|须|需)?全部(?:安装|接入|纳入|公开|拆除|淘汰|退出|取缔|改造|配备|配套|联网|销号|清退|整治|处理|处置|修复|开展|验收|取得|落实|签订|封堵|更换|更新|建成|关闭|覆盖|执行|实行|实施|通过[^,]{0,8}验收|具备|达产|退养|禁养|还湖|还湿|硬化|绿化|封闭|密闭)(?!达标)");

    /** 断面全部达到Ⅲ类, 全部实现达标: a state of the things, told in words. */
    private static final Pattern STATE = Pattern.compile("全部[^,]*(?:达标|[ⅠⅡⅢⅣ一二三四]类|标准$)");

    private static final Pattern DUTY = Pattern.compile("^(?:对|将|把|按照?|根据|未|逾期|若|如)");
    private static final double CONFIDENCE = 0.7;

    private AllOfASet() {}

    /** @param due whether the plan, its row or the clause itself says until when */
    static @Nullable Found read(ClauseView view, boolean due) {
        String words = view.words();
        Matcher set = DONE_TO_ALL.matcher(words);
        if (!due
                || !set.lookingAt()
                || DUTY.matcher(words).find()
                || STATE.matcher(words).find()) {
            return null;
        }
        Level all = new Level(Comparator.GE, BigDecimal.valueOf(100), null, "%", null);
        Stretch quote = new Stretch(view.place().start(), view.place().end());
        return Found.inWords(words, all, null, SoftWords.softensPredicate(words), quote, "set.all-of-it", CONFIDENCE);
    }
}

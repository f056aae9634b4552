package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/** 分解指标: the share of a level that one territory has: 其中甲县120个、乙区80个. */
record TerritoryShare(String territory, BigDecimal value, Stretch figure) {

    private static final Pattern HEAD = Pattern.compile("[((,:]其中[::,]?");
    private static final Pattern ONE =
            Pattern.compile("([\\p{IsHan}]{1,10}?(?:县|区|市|旗|镇|乡|街道|农场|管委会))(?:完成|达到|为|各)?(\\d{1,9}(?:\\.\\d{1,4})?)");

    static List<TerritoryShare> in(String text, int start, int end) {
        List<TerritoryShare> shares = new ArrayList<>();
        Matcher head = HEAD.matcher(text).region(start, end);
        if (!head.find()) {
            return shares;
        }
        Matcher one = ONE.matcher(text).region(head.end(), end);
        while (one.find()) {
            shares.add(new TerritoryShare(
                    one.group(1), new BigDecimal(one.group(2)), new Stretch(one.start(2), one.end(2))));
        }
        return shares;
    }
}

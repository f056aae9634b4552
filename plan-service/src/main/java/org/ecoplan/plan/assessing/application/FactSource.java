package org.ecoplan.plan.assessing.application;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.accountability.application.ServedAccountability;
import org.ecoplan.plan.picture.application.CitingPicture;

/** Where a figure was taken from, in words: the addresses that {@link LedgerFacts} writes; what people wrote stays. */
public final class FactSource {
    private static final Pattern OF_PICTURE = Pattern.compile(
            "/plans/[^/]+/picture/rows\\?figure=([A-Z_]+)&onDay=(\\d{4}-\\d{2}-\\d{2})&unit=[^&]+(&dueFrom=.*)?");
    private static final Pattern OF_ACCOUNTABILITY =
            Pattern.compile("/plans/[^/]+/accountability\\?unit=[^&]+&form=([A-Z]+)&year=(\\d{4})");

    private FactSource() {}

    public static String inWords(String source) {
        Matcher picture = OF_PICTURE.matcher(source);
        if (picture.matches()) {
            LocalDate day = LocalDate.parse(picture.group(2));
            return "系统台账“%s”%s，截至%d年%d月%d日"
                    .formatted(
                            CitingPicture.labelOf(picture.group(1)).orElse(picture.group(1)),
                            picture.group(3) == null ? "" : "（本年度到期的）",
                            day.getYear(),
                            day.getMonthValue(),
                            day.getDayOfMonth());
        }
        Matcher accountability = OF_ACCOUNTABILITY.matcher(source);
        return accountability.matches()
                ? "系统问责记录，%s年送达的“%s”"
                        .formatted(accountability.group(2), ServedAccountability.titleOf(accountability.group(1)))
                : source;
    }
}

package org.ecoplan.plan.reading.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 共用的地名: 清溪县委、县政府 and 有关县(区)党委、政府 print the territory once for both bodies. */
final class SharedHead {

    private static final Pattern COMMITTEE =
            Pattern.compile("(.*?)((?:[省市州县区旗乡镇]|[省市州县区旗乡镇]\\([^()]{1,8}\\)|[省市县区乡镇]级|街道)?)(?:党工委|工委|党委|委)");
    private static final Pattern GOVERNMENT =
            Pattern.compile("([省市州县区旗乡镇]?)(?:人民政府|政府|管委会|管理委员会|办事处)(?:\\([^()]{1,12}\\))?");

    private SharedHead() {}

    /** What of the body before belongs to this one too; null where this name is whole. */
    static @Nullable Stretch of(String text, Stretch before, Stretch body) {
        Matcher committee = COMMITTEE.matcher(before.of(text));
        Matcher government = GOVERNMENT.matcher(body.of(text));
        if (!committee.matches() || !government.matches()) {
            return null;
        }
        String kind = government.group(1);
        int end = kind.isEmpty() ? committee.end(2) : kind.equals(committee.group(2)) ? committee.end(1) : 0;
        return end == 0 ? null : new Stretch(before.start(), before.start() + end);
    }
}

package org.ecoplan.plan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.UnitRole;
import org.ecoplan.plan.reading.text.CleanText;

/** 责任书: the one who pledges (乙方, to 甲方) has all of its tasks. */
final class Pledge {

    private static final Pattern TAKER = Pattern.compile("(?:^|\n)甲方(?:\\([^()]{1,12}\\))?:[^\n]{2,40}");
    private static final Pattern GIVER =
            Pattern.compile("(?:^|\n)(?:乙方|责任单位|承诺单位)(?:\\([^()]{1,12}\\))?:([^\n,。;:(]{3,40})");

    private static final Pattern TITLE = Pattern.compile("(?:责任书|责任状)(?:\\([^()\\n]{2,12}\\))?(?:\\n|$)");

    private Pledge() {}

    /**
     * @param bodyStart where the front of the document ends, in which the parties stand
     */
    static List<ReadUnit> implementers(CleanText text, int bodyStart) {
        String front = text.text().substring(0, bodyStart);
        Matcher giver = GIVER.matcher(front);
        boolean pledge = giver.find()
                && (TAKER.matcher(front).find()
                        || (!giver.group().strip().startsWith("乙方")
                                && TITLE.matcher(front).find()));
        if (!pledge) {
            return List.of();
        }
        Evidence evidence = new Evidence(text.span(giver.start(1), giver.end(1)), "units.pledge", 0.85);
        return List.of(new ReadUnit(text.quote(giver.start(1), giver.end(1)), UnitRole.IMPLEMENTING, true, evidence));
    }
}

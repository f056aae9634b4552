package org.ecoplan.plan.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;

/** 单位列举: cuts 甲局、乙局及有关乡(镇)人民政府 into its bodies, each a stretch of the text. */
final class UnitList {

    private static final Pattern JOINT = Pattern.compile("以及|会同|协同|联合|及|和|与");
    /** 经济发展局应急管理局: only blanks stood between them. */
    private static final Pattern GLUED = Pattern.compile(
            "([\\p{IsHan}]{2,12}?局)(?!会同|协同|联合|以及|及|和|与|等)(?=[\\p{IsHan}]{3,12}(?<!分|直属|派出)局|(?:(?:各|相关|有关|所属)(?:[省市州县区旗乡镇]|街道)[\\p{IsHan}()、]{0,12}|[省市州县区旗][\\p{IsHan}]{2,10}(?:社|公司|集团|中心|委|办|会))(?:$|[、,;)]))(?!\\p{IsHan}{0,8}分局)");

    private static final Pattern FORE =
            Pattern.compile("^[—–-]*(?:(?:此|该|本|上述|以上)?(?:项)?(?:工作|任务|行动|措施)?(?:均)?由|请|其中|各地由|会同(?=[\\p{IsHan}]{3}))?");
    private static final Pattern KIND_ONLY = Pattern.compile("(?:各|有关|相关|所在|涉及|所涉){1,2}(?:[省市州县区旗乡镇、]|街道){1,6}");
    private static final Pattern KIND_FIRST =
            Pattern.compile("(?:[市州县区旗乡镇]|街道|开发区|园区|高新区)(?:\\([^()]{1,8}\\))?(?:人民政府|政府|党委|党工委|管委会|管理委员会|办事处|办|$)");

    private static final Pattern GENERIC_FOLLOWER = Pattern.compile("^(?:有关|各|相关|其他|涉及|所涉)");

    private UnitList() {}

    static List<Stretch> bodies(String text, Stretch list) {
        List<Stretch> bodies = new ArrayList<>();
        for (Stretch part : Cutting.cut(text, list.start(), list.end(), "、,;")) {
            addJoined(text, trimmed(text, part), bodies);
        }
        return withoutCutKinds(text, bodies);
    }

    /** 各县、区人民政府 is one body: its first piece is no name by itself. */
    private static List<Stretch> withoutCutKinds(String text, List<Stretch> bodies) {
        List<Stretch> whole = new ArrayList<>();
        for (Stretch body : bodies) {
            int last = whole.size() - 1;
            boolean goesOn = last >= 0
                    && KIND_ONLY.matcher(whole.get(last).of(text)).matches()
                    && KIND_FIRST.matcher(body.of(text)).lookingAt();
            if (goesOn) {
                whole.set(last, new Stretch(whole.get(last).start(), body.end()));
            } else {
                whole.add(body);
            }
        }
        return whole;
    }

    private static void addJoined(String text, Stretch whole, List<Stretch> bodies) {
        Stretch part = whole;
        Matcher glued = GLUED.matcher(text).region(part.start(), part.end());
        while (glued.lookingAt()) {
            add(text, new Stretch(part.start(), glued.end(1)), bodies);
            part = new Stretch(glued.end(1), part.end());
            glued.region(part.start(), part.end());
        }
        Matcher joint = JOINT.matcher(text).region(part.start(), part.end());
        while (joint.find()) {
            Stretch left = new Stretch(part.start(), joint.start());
            Stretch right = new Stretch(joint.end(), part.end());
            if (isCut(text, left, right)) {
                add(text, left, bodies);
                addJoined(text, right, bodies);
                return;
            }
        }
        add(text, part, bodies);
    }

    private static boolean isCut(String text, Stretch left, Stretch right) {
        String before = RoleWords.withoutEtc(left.of(text));
        String after = right.of(text);
        boolean balanced = before.chars().filter(c -> c == '(').count()
                == before.chars().filter(c -> c == ')').count();
        return balanced
                && UnitNames.looksLikeUnit(before)
                && before.length() >= 3
                && (UnitNames.looksLikeUnit(after)
                        || GENERIC_FOLLOWER.matcher(after).find())
                && !UnitNames.isBare(after);
    }

    private static void add(String text, Stretch body, List<Stretch> bodies) {
        int end = body.start() + RoleWords.withoutEtc(body.of(text)).length();
        while (end > body.start() && "/|".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - body.start() >= 2) {
            bodies.add(new Stretch(body.start(), end));
        }
    }

    private static Stretch trimmed(String text, Stretch part) {
        Matcher fore = FORE.matcher(text).region(part.start(), part.end());
        return fore.find() ? new Stretch(fore.end(), part.end()) : part;
    }
}

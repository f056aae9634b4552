package org.ecoplan.plan.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.UnitRole;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 句中分工: sentences that tell who does what — nothing but units (甲局牵头,乙局配合), units before the work
 * (由甲局牵头,乙局配合,…), a unit for each part of the work (甲局负责…;乙局负责…), units for all that follows (以下均需…).
 */
final class SentenceUnits {

    /**
     * 以下任务均需…实施,不再重复, and 以下各项工作均由…落实 at the end of its sentence; also behind a heading that run-on text has
     * glued to it.
     */
    private static final Pattern FOR_ALL = Pattern.compile(
            "^[^,。]{0,12}?((?:以下|下列|上述|以上)[^,。]{0,10}?(?:(?:均|都|全部)?(?:需|由|须|要)[^。]{2,80}?(?:不再[^,。]{0,3}(?:重复|列出|赘述)|下同)"
                    + "|(?:均|都|全部)(?:需|由|须|要|应)[^。]{2,120}?(?:落实|实施|执行|承担|负责)$))");

    /** 各县区人民政府负责落实,不再逐一列出. */
    private static final Pattern NOT_LISTED = Pattern.compile(
            "(?:^|[,;])([^,;。]{3,60}?(?:负责|组织|具体|分别)*(?:落实|实施)[,;][^,;。]{0,6}不再[^,;。]{0,3}(?:重复|列出|赘述))");

    /** 由甲局会同乙局、丙局组织,: who leads and who goes along, before their work. */
    private static final Pattern TOGETHER =
            Pattern.compile("^由([^,。;]{3,40}?)(?:会同|联合|商)([^,。;]{3,60}?)(?:组织实施|组织|负责|牵头|实施|落实|开展)(?:,|$)");

    /** 甲局负责(工作). */
    private static final Pattern OWN_PART = Pattern.compile("^([^,。;]{2,40}?)负责(?![,。;]|落实|实施)");

    private static final Pattern HANDED_TO = Pattern.compile(
            "(?:[\\p{IsHan}]{2,12})??(?<![理自缘事])由([\\p{IsHan}、()]{3,40}?)(?:具体|分别|共同|全权|统一)?负责(?:实施|落实|组织实施|完成)?");

    private static final Pattern LEADS =
            Pattern.compile("(?!建立|健全|完善|形成|明确|构建|落实|强化|加强|实行|坚持|按照)[\\p{IsHan}、()]{3,40}牵头,");

    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_SENTENCE = 600;

    private final String text;

    SentenceUnits(String text) {
        this.text = text;
    }

    /** Adds what the sentence that begins at a place tells; answers the place behind what it took. */
    int take(int from, int end, List<UnitClause> found) {
        int stop = sentenceEnd(from, end);
        if (stop - from < FEWEST_WORDS) {
            return from;
        }
        String words = text.substring(from, stop);
        Matcher forAll = FOR_ALL.matcher(words);
        if (mayBeForAll(words) && forAll.find()) {
            return add(read(from + forAll.start(1), stop), stop, from, found);
        }
        if ("([【〔{".indexOf(words.charAt(0)) >= 0
                || RoleWords.LABEL.matcher(words).find()) {
            return from;
        }
        Matcher notListed = NOT_LISTED.matcher(words);
        if (words.contains("不再") && notListed.find()) {
            Stretch place = new Stretch(from + notListed.start(1), stop);
            return add(UnitClauseReading.readForAll(text, place), stop, from, found);
        }
        Matcher together = TOGETHER.matcher(words);
        if (together.find() && areUnits(together.group(1)) && areUnits(together.group(2))) {
            found.add(together(from, together));
            return from + together.end();
        }
        if (tellsOnlyUnits(words)) {
            UnitClause clause = read(from, stop);
            return add(clause != null && clause.fills(words) ? clause : null, stop, from, found);
        }
        int work = leadingUnits(words);
        if (work > 0) {
            return add(read(from, from + work), from + work, from, found);
        }
        int tail = unitsBehindWork(words);
        if (tail > 0) {
            UnitClause clause = read(from + tail, stop);
            return add(clause, clause == null ? from : stop, from, found);
        }
        List<UnitClause> parts = ownParts(from, words);
        found.addAll(parts.isEmpty() ? handedTo(from, words) : parts);
        return from;
    }

    /** 建设管网,由甲局牵头,乙局配合: where the bodies begin behind the work, 0 where they do not. */
    private static int unitsBehindWork(String words) {
        int by = words.lastIndexOf(",由");
        return by > 0 && tellsOnlyUnits(words.substring(by + 2)) ? by + 1 : 0;
    }

    private static boolean mayBeForAll(String words) {
        return words.contains("以下") || words.contains("下列") || words.contains("上述") || words.contains("以上");
    }

    private static int add(@Nullable UnitClause clause, int behind, int before, List<UnitClause> found) {
        if (clause == null) {
            return before;
        }
        found.add(clause);
        return behind;
    }

    private @Nullable UnitClause read(int from, int to) {
        return UnitClauseReading.read(text, new Stretch(from, to), from, to);
    }

    private int sentenceEnd(int from, int end) {
        int stop = from;
        int depth = 0;
        int limit = Math.min(end, from + LONGEST_SENTENCE);
        while (stop < limit && (depth > 0 || !Characters.endsSentence(text.charAt(stop)))) {
            char c = text.charAt(stop);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            stop++;
        }
        return stop == limit && stop < end ? from : stop;
    }

    /** Each comma-part ends in a role or is a body by itself. */
    private static boolean tellsOnlyUnits(String words) {
        boolean told = false;
        for (Stretch part : Cutting.cut(words, 0, words.length(), ",;")) {
            String one = part.of(words);
            RoleWords.Told role = RoleWords.told(one);
            told |= role != null;
            if (!areUnits(role == null ? one : role.list())) {
                return false;
            }
        }
        return told;
    }

    /** Where the work begins behind 由甲局牵头,乙局配合, and 甲局牵头,乙局配合, — or 0. */
    private static int leadingUnits(String words) {
        if (!words.startsWith("由") && !LEADS.matcher(words).lookingAt()) {
            return 0;
        }
        int work = 0;
        for (Stretch part : Cutting.cut(words, 0, words.length(), ",")) {
            RoleWords.Told role = RoleWords.told(part.of(words));
            if (role == null || !areUnits(role.list())) {
                break;
            }
            work = Math.min(words.length(), part.end() + 1);
        }
        return work;
    }

    private UnitClause together(int from, Matcher together) {
        List<UnitClause.Body> bodies = new ArrayList<>();
        for (int group = 1; group <= 2; group++) {
            UnitRole role = group == 1 ? UnitRole.LEAD : UnitRole.PARTICIPATING;
            Stretch list = new Stretch(from + together.start(group), from + together.end(group));
            UnitList.bodies(text, list)
                    .forEach(body -> bodies.add(new UnitClause.Body(body, null, role, "units.together", false)));
        }
        return new UnitClause(new Stretch(from, from + together.end()), bodies, null);
    }

    private List<UnitClause> ownParts(int from, String words) {
        List<UnitClause> parts = new ArrayList<>();
        if (!words.contains("负责")) {
            return parts;
        }
        for (Stretch part : Cutting.cut(words, 0, words.length(), ",;")) {
            Matcher own = OWN_PART.matcher(part.of(words));
            if (own.find() && areUnits(own.group(1))) {
                int start = from + part.start();
                List<UnitClause.Body> bodies = new ArrayList<>();
                for (Stretch body : UnitList.bodies(text, new Stretch(start, start + own.end(1)))) {
                    bodies.add(new UnitClause.Body(body, null, UnitRole.RESPONSIBLE, "units.own-part", false));
                }
                parts.add(new UnitClause(new Stretch(start, start + own.end()), bodies, null));
            }
        }
        return parts.size() > 1 ? parts : List.of();
    }

    /** 完成治理规划,由绿舟公司具体负责,…: a part of the sentence that says no more than whose it is. */
    private List<UnitClause> handedTo(int from, String words) {
        List<UnitClause> parts = new ArrayList<>();
        if (!words.contains("由") || !words.contains("负责")) {
            return parts;
        }
        for (Stretch part : Cutting.cut(words, 0, words.length(), ",;")) {
            Matcher handed = HANDED_TO.matcher(part.of(words));
            if (handed.matches() && areUnits(handed.group(1))) {
                int start = from + part.start();
                List<UnitClause.Body> bodies = new ArrayList<>();
                for (Stretch body :
                        UnitList.bodies(text, new Stretch(start + handed.start(1), start + handed.end(1)))) {
                    bodies.add(new UnitClause.Body(body, null, UnitRole.RESPONSIBLE, "units.handed-to", false));
                }
                parts.add(new UnitClause(new Stretch(start + handed.start(1), start + handed.end()), bodies, null));
            }
        }
        return parts;
    }

    private static boolean areUnits(String list) {
        List<Stretch> bodies = UnitList.bodies(list, new Stretch(0, list.length()));
        return !bodies.isEmpty() && bodies.stream().allMatch(body -> UnitNames.looksLikeUnit(body.of(list)));
    }
}

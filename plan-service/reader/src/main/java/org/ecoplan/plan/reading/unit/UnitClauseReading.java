package org.ecoplan.plan.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoplan.plan.reading.model.UnitRole;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 分工句读取: reads the words of one 责任分工句, part by part, each part with a label before it or a predicate behind it. */
final class UnitClauseReading {

    /** 以下均需…实施: what follows is carried down. */
    private static final Pattern CARRIED_DOWN = Pattern.compile(
            "^(?:以下|下同|以上|上述|下列)(?:各项|各条|所列|所有|全部)?(?:重点|具体|主要)?(?:任务|工作|内容|措施|事项|行动)*(?:均|都|全部)?(?:需要|需|由|须|要|应)?(?=.)");

    private static final Pattern NOT_REPEATED = Pattern.compile("不再(?:重复|列出|赘述|一一列出|逐一列出|逐项列出)|下同$");

    /** A date that stands between the bodies: (责任单位:市生态环境局;2025年3月底前). */
    private static final Pattern TIME = Pattern.compile(
            "(?:力争|确保)?(?:\\d{4}年度?|[“\"]?十[四五六七]五[”\"]?(?:期间|末)?)?(?:\\d{1,2}月(?:份)?)?(?:\\d{1,2}日)?(?:年?底|[上中下]旬|月?末|全年|第[一二三四]季度)?(?:之前|以前|前)?"
                    + "(?:完成|到位|见效|实施|落实)?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|长期(?:坚持|推进|实施|落实)?|持续(?:推进|实施|坚持|落实)?|全年(?:实施|推进)?|常年(?:坚持)?|立行立改|(?:立行立改,)?(?:并)?长期坚持");

    /** 涉及农村的,由县农业农村局负责: in which case a body does it; the case is no name. */
    private static final Pattern CASE = Pattern.compile("(?:涉及|属于|位于|涉嫌|需要|其中|对)[^、]{2,16}的");

    /** 城区段由县住建局负责: the part of the work that a body has. */
    private static final Pattern IN_A_PLACE = Pattern.compile(
            "(?!理由|自由)(?:(?:涉及|属于|位于|涉嫌|需要)[^、]{2,16}?的|[\\p{IsHan}]{1,8}(?:段|区域|范围|方面|部分|路段|河段|水域|辖区))由(?=[^、]{2,})");

    /** 由甲局牵头,会同乙局、丙局实施: who goes along. */
    private static final Pattern TOGETHER_WITH = Pattern.compile("会同|联合");

    private static final Pattern ROLE_AT_END = Pattern.compile("\\p{IsHan}{2}(?:牵头|负责|配合|参与|协助|落实|督导)$");

    /** 市住建局(牵头), 市水务局(2025年底前完成): the role or the time of one body of a list. */
    private static final Pattern OWN_BRACKET =
            Pattern.compile("\\((?:(牵头|主办|配合|协办|参与)(?:单位|部门)?|[^()]*\\d{1,4}[年月][^()]*)\\)$");

    private final String text;
    private final List<UnitClause.Body> bodies = new ArrayList<>();
    private final List<Stretch> waiting = new ArrayList<>();
    private @Nullable UnitRole labelled;
    private String labelRule = "";
    private @Nullable Stretch deadline;
    private boolean carriedOn;

    private UnitClauseReading(String text) {
        this.text = text;
    }

    /** The bodies told between start and end, or null where the words tell none. */
    static @Nullable UnitClause read(String text, Stretch place, int start, int end) {
        return new UnitClauseReading(text).run(place, start, end);
    }

    /** The bodies of a stretch that says, without 以下, who has all that follows. */
    static @Nullable UnitClause readForAll(String text, Stretch place) {
        UnitClauseReading reading = new UnitClauseReading(text);
        reading.carriedOn = true;
        return reading.run(place, place.start(), place.end());
    }

    /** The bodies of a stretch that a label stands over, as the heading of a column. */
    static @Nullable UnitClause readLabelled(String text, Stretch place, String label) {
        return readLabelled(text, place, label, place);
    }

    /**
     * @param place the clause with its label
     */
    static @Nullable UnitClause readLabelled(String text, Stretch names, String label, Stretch place) {
        UnitClauseReading reading = new UnitClauseReading(text);
        reading.labelled = RoleWords.roleOfLabel(label);
        reading.labelRule = "units.column-" + label;
        return reading.run(place, names.start(), names.end());
    }

    private @Nullable UnitClause run(Stretch place, int start, int end) {
        for (Stretch part : Cutting.cut(text, start, end, ",;。\n")) {
            byRole(part).forEach(this::takePart);
        }
        for (Stretch list : waiting) {
            addAll(list, UnitRole.RESPONSIBLE, "units.bare", false);
        }
        return bodies.isEmpty() ? null : new UnitClause(place, bodies, deadline);
    }

    /** 建设局牵头、热力公司配合: the mark of a list parts two roles. */
    private List<Stretch> byRole(Stretch part) {
        List<Stretch> parts = new ArrayList<>();
        int from = part.start();
        for (Stretch piece : Cutting.cut(text, part.start(), part.end(), "、")) {
            if (piece.end() < part.end()
                    && ROLE_AT_END.matcher(text.substring(from, piece.end())).find()) {
                parts.add(new Stretch(from, piece.end()));
                from = piece.end() + 1;
            }
        }
        parts.add(new Stretch(from, part.end()));
        return parts;
    }

    /** The names of a list without the parts that tell a time. */
    static String withoutTimes(String words) {
        return Cutting.cut(words, 0, words.length(), ",;。").stream()
                .map(part -> part.of(words))
                .filter(part -> !TIME.matcher(part).matches())
                .collect(Collectors.joining(","));
    }

    private void takePart(Stretch whole) {
        Stretch part = withoutLabel(whole);
        String words = part.of(text);
        if (words.isEmpty()
                || NOT_REPEATED.matcher(words).find()
                || CASE.matcher(words).matches()
                || FirstIsLead.isTold(words)) {
            return;
        }
        Matcher place = IN_A_PLACE.matcher(words);
        if (place.lookingAt()) {
            part = new Stretch(part.start() + place.end(), part.end());
            words = part.of(text);
        }
        if (TIME.matcher(words).matches()) {
            deadline = deadline == null ? part : deadline;
            return;
        }
        Matcher carried = CARRIED_DOWN.matcher(words);
        boolean opensCarried = carried.find();
        if (opensCarried) {
            part = new Stretch(part.start() + carried.end(), part.end());
            words = part.of(text);
        }
        RoleWords.Told told = RoleWords.toldWithDuty(words);
        boolean implementing = told != null && told.role() == UnitRole.IMPLEMENTING;
        boolean isCarried = opensCarried || (carriedOn && (told == null || implementing));
        carriedOn = isCarried;
        if (told == null && !isCarried) {
            takeUntold(part);
            return;
        }
        Stretch list = told == null
                ? part
                : new Stretch(part.start(), part.start() + told.list().length());
        if (isCarried) {
            addAll(list, UnitRole.IMPLEMENTING, "units.carried-down", true);
        } else if (labelled != null) {
            boolean own = told != null && told.role() != UnitRole.RESPONSIBLE && told.role() != labelled;
            addAll(list, own && told != null ? told.role() : labelled, labelRule, false);
        } else if (told != null && TOGETHER_WITH.matcher(words).lookingAt()) {
            addAll(list, UnitRole.PARTICIPATING, "units.会同", false);
        } else if (told != null && told.role() == UnitRole.RESPONSIBLE && takeTogether(list)) {
            waiting.clear();
        } else if (told != null) {
            boolean helps = told.role() == UnitRole.PARTICIPATING;
            for (Stretch earlier : waiting) {
                addAll(earlier, helps ? UnitRole.RESPONSIBLE : told.role(), "units." + told.rule(), false);
            }
            waiting.clear();
            addAll(list, told.role(), "units." + told.rule(), false);
        }
    }

    /** 甲局会同乙局、丙局负责: who leads, and who goes along. */
    private boolean takeTogether(Stretch list) {
        int with = list.of(text).indexOf("会同");
        if (with < 2
                || !waiting.isEmpty()
                || !UnitNames.looksLikeUnit(list.of(text).substring(0, with))) {
            return false;
        }
        addAll(new Stretch(list.start(), list.start() + with), UnitRole.LEAD, "units.会同", false);
        addAll(new Stretch(list.start() + with + 2, list.end()), UnitRole.PARTICIPATING, "units.会同", false);
        return true;
    }

    private void takeUntold(Stretch part) {
        if (labelled != null) {
            addAll(part, labelled, labelRule, false);
        } else {
            waiting.add(part);
        }
    }

    private Stretch withoutLabel(Stretch part) {
        Matcher label = RoleWords.LABEL.matcher(text).region(part.start(), part.end());
        int from = part.start();
        while (label.find()) {
            if (label.start() > from && labelled != null) {
                addAll(new Stretch(from, label.start()), labelled, labelRule, false);
            }
            labelled = RoleWords.roleOfLabel(RoleWords.wordOf(label));
            labelRule = "units.label-" + RoleWords.wordOf(label);
            from = label.end();
        }
        Matcher other = RoleWords.OTHER_LABEL.matcher(text).region(from, part.end());
        if (other.find()) {
            if (other.group().contains("时")) {
                deadline = new Stretch(other.end(), part.end());
            }
            return new Stretch(from, other.start());
        }
        return new Stretch(from, part.end());
    }

    private void addAll(Stretch list, UnitRole role, String rule, boolean carriedDown) {
        Stretch before = null;
        for (Stretch printed : UnitList.bodies(text, list)) {
            Matcher bracket = OWN_BRACKET.matcher(text).region(printed.start(), printed.end());
            Stretch body = bracket.find() ? new Stretch(printed.start(), bracket.start()) : printed;
            UnitRole own = role;
            if (body != printed && bracket.group(1) != null) {
                own = RoleWords.roleOfLabel(bracket.group(1)); // 市住建局(牵头)
            } else if (body != printed && deadline == null) {
                deadline = new Stretch(bracket.start() + 1, printed.end() - 1);
            }
            Stretch head = before == null ? null : SharedHead.of(text, before, body);
            before = body;
            add(new UnitClause.Body(body, head, own, rule, carriedDown));
        }
    }

    /** A name that is none of the known endings stays where its place says that it is a body; a person is asked. */
    private void add(UnitClause.Body body) {
        String name = body.name().of(text);
        boolean known = bodies.stream()
                .anyMatch(other -> other.role() == body.role()
                        && other.carriedDown() == body.carriedDown()
                        && other.written(text).equals(body.written(text)));
        boolean isName = UnitNames.looksLikeUnit(name) || UnitNames.mayBeUnit(name);
        if (!known && (isName || labelled != null)) {
            bodies.add(body);
        }
    }
}

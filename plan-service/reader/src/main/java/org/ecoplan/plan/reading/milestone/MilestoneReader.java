package org.ecoplan.plan.reading.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.SoftWords;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.Strength;
import org.ecoplan.plan.reading.text.CleanText;
import org.jspecify.annotations.Nullable;

/** 节点读取: clauses under a printed date that bring something about and hold no level. */
public final class MilestoneReader {

    private static final Pattern DELIVERS = Pattern.compile(
            "完成|建成|建立|修编|修订|安装|具备|配备|改用|出台|印发|投入使用|投入运行|投运|投产|验收|淘汰|关停|关闭|拆除|退出|打造|划定|编制|制定|取缔|搬迁|组建|成立|设立|启动|开工|创建|创成|发布|提交|替代|改造|竣工|上线|报送|公布|实现|形成|接入|联网|清退|移交|签订|构建完成|开通|取得|获批|封存|纳入|载入|列入|通过[^,]{0,12}(?:验收|评估|评审|审查|认定|监测|核查)");
    private static final Pattern DUTY = Pattern.compile(
            "^(?:并|要|应)*(?:不断|持续|积极|大力|深入|着力|切实|加强|强化|推进|推动|提升|提高|严格|落实|管护|构筑|实施|巩固|优化|健全|完善|建立健全|建立完善|鼓励|支持|引导|有效|统筹)");
    private static final Pattern BEFORE_DATE = Pattern.compile("前");
    private static final Pattern ONLY_A_DATE =
            Pattern.compile("(?:到)?(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?年?[底末]?前");
    private static final Pattern ALREADY = Pattern.compile("^继|率先|不得|禁止|严禁|不准|逾期|未按期|未完成");
    private static final Pattern REPORT = Pattern.compile("报告|报送|总结|汇报");
    private static final Pattern FINISHES_FIRST =
            Pattern.compile("^(?:全面|基本|按期|如期)*(?:完成|建成|建立(?!健全)|出台|制定|编制|修编|修订|印发)");
    private static final Pattern HALF_AND_END = Pattern.compile("半年(?:和|、|及)(?:年终|年底|年末|全年)[^。]{0,80}(?:报告|报送|总结|汇报)");

    private final CleanText text;
    private final @Nullable LocalDate annualEnd;

    public MilestoneReader(CleanText text, @Nullable LocalDate annualEnd) {
        this.text = text;
        this.annualEnd = annualEnd;
    }

    /**
     * The milestones of the clauses that hold no target.
     *
     * @param limit 完成时限 of the whole task: dates what is to be finished and has no date of its own
     */
    public List<ReadMilestone> read(List<ClauseView> withoutTarget, @Nullable LocalDate limit) {
        List<ReadMilestone> found = new ArrayList<>();
        for (ClauseView view : withoutTarget) {
            LocalDate by = view.by();
            if (view.stages().size() > 1 && REPORT.matcher(view.words()).find()) {
                view.stages().forEach(stage -> found.add(milestone(view, stage, "milestone.dated-reports")));
            } else if (isHalfYearly(view)) {
                addHalfYearly(view, found);
            } else if (by != null && delivers(view)) {
                found.add(milestone(view, by, "milestone.dated-deliverable"));
            } else if (by == null
                    && limit != null
                    && FINISHES_FIRST.matcher(view.words()).find()
                    && delivers(view)) {
                found.add(milestone(view, limit, "milestone.task-deadline"));
            }
        }
        return found;
    }

    /** The deliverable of a table row that a deadline column dates. */
    public List<ReadMilestone> readLimited(List<ClauseView> views, LocalDate limit) {
        return views.stream()
                .filter(this::delivers)
                .limit(1)
                .map(view -> milestone(view, limit, "milestone.deadline-column"))
                .toList();
    }

    /** A task with a printed 完成时限 and no word that delivers: what it says is due then, be it what it may. */
    public List<ReadMilestone> readDue(List<ClauseView> views, LocalDate limit) {
        List<ReadMilestone> delivered = readLimited(views, limit);
        if (!delivered.isEmpty() || views.isEmpty()) {
            return delivered;
        }
        return List.of(milestone(views.get(views.size() - 1), limit, "milestone.task-due"));
    }

    private boolean delivers(ClauseView view) {
        String words = view.words();
        if (words.length() < 3
                || ALREADY.matcher(words).find()
                || !DELIVERS.matcher(words).find()) {
            return false;
        }
        String before = view.wordsBefore();
        boolean hardLimit = (view.ownDate()
                        && BEFORE_DATE.matcher(view.place().of(view.text())).find())
                || (before != null && ONLY_A_DATE.matcher(before).matches());
        return hardLimit || !DUTY.matcher(words).find();
    }

    private boolean isHalfYearly(ClauseView view) {
        return annualEnd != null
                && view.place().start() == view.sentence().start()
                && HALF_AND_END.matcher(view.sentence().of(view.text())).find();
    }

    /** 半年和年终…报告 in an annual plan: two dates. */
    private void addHalfYearly(ClauseView view, List<ReadMilestone> found) {
        Matcher matcher = HALF_AND_END.matcher(view.sentence().of(view.text()));
        LocalDate yearEnd = annualEnd;
        if (!matcher.find() || yearEnd == null) {
            return;
        }
        int start = view.sentence().start() + matcher.start();
        int end = view.sentence().start() + matcher.end();
        for (LocalDate by : List.of(yearEnd.withMonth(6).withDayOfMonth(30), yearEnd)) {
            Evidence evidence = new Evidence(text.span(start, end), "milestone.half-year-and-year-end", 0.7);
            found.add(new ReadMilestone(matcher.group(), by, Strength.BINDING, text.quote(start, end), evidence));
        }
    }

    private ReadMilestone milestone(ClauseView view, LocalDate by, String rule) {
        int start = view.place().start();
        int end = view.place().end();
        boolean soft = view.soft() || SoftWords.softensPredicate(view.words());
        return new ReadMilestone(
                view.words(),
                by,
                soft ? Strength.ASPIRATIONAL : Strength.BINDING,
                text.quote(start, end),
                new Evidence(text.span(start, end), rule, view.ownDate() ? 0.85 : 0.65));
    }
}

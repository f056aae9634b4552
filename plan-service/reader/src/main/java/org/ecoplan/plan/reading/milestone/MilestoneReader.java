package org.ecoplan.plan.reading.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.SoftWords;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.Strength;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 节点读取: clauses under a printed date that bring something about and hold no level. */
public final class MilestoneReader {

    private static final Pattern DELIVERS = Pattern.compile(
            "完成|建成|建立|修编|修订|安装|具备|配备|改用|出台|印发|投入使用|投入(?:试|正式)?运[行营]|投运|投产|验收|淘汰|关停|关闭|拆除|退出|打造|划定|编制|制定|取缔|搬迁|组建|成立|设立|启动|开工|创建|创成|发布|提交|替代|改造|竣工|上线|报送|公布|实现|形成|接入|联网|清退|移交|签订|构建完成|开通|取得|获批|封存|纳入|载入|列入|通过[^,]{0,12}(?:验收|评估|评审|审查|认定|监测|核查)");
    /** 查明, 清理: found out or done away with, where a day limits it. */
    private static final Pattern DELIVERS_BY_A_DAY = Pattern.compile(
            "查明|摸清|查清|厘清|掌握|核实|清理|责令|停止|整改到位|销号|办结|上报|归还|恢复原状|到位|解决|清除|上传|报备|备案|公示|完工|开园|通水|通气|反馈|编报|核算|封堵|落实到位|停用|更换|替换|签约|理顺|进行[^,]{0,6}(?:梳理|排查|普查|清查|摸底|评估|核查)|开展(?:一次|1次)");
    /** 加大…力度: an effort, nothing that is there at the end. */
    private static final Pattern EFFORT =
            Pattern.compile("(?:加大|加强|强化|提升|提高|增强|改善)[^,]{0,30}(?:力度|水平|能力|意识|效能|比重|质量)$");
    /** 不能按期完成的, 经同意后可…: what happens in a case. */
    private static final Pattern CASE = Pattern.compile(
            "(?:的|者|的情况下)$|^(?:如|若|对于?)?[^,]{0,12}(?:不能|未能|无法|难以)[^,]{0,6}(?:按期|如期|按时|完成)|^(?:经[^,]{2,8}(?:同意|批准)后?)?可(?:以|适当|申请|延长)|延期");

    private static final Pattern AIM_BEFORE = Pattern.compile("(?:确保|力争|争取|保证)(?:在|于|到)?$");
    private static final Pattern DUTY = Pattern.compile(
            "^(?:并|要|应)*(?:不断|持续|积极|大力|深入|着力|切实|加强|强化|推进|推动|提升|提高|严格|落实|管护|构筑|实施|巩固|优化|健全|完善|建立健全|建立完善|鼓励|支持|引导|有效|统筹)");
    /** 推进货场扩能,2023年底前开工,2025年上半年建成: the steps of the work before. */
    private static final Pattern SHORT_END =
            Pattern.compile("(?:全面|全部|力争|确保|争取|正式|主体)*(?:开工|动工|启动|建成|建成投用|投用|投产|投运|完工|竣工|通车|通水|启用|封顶)");

    private static final int SHORT = 2;
    private static final Pattern BEFORE_DATE = Pattern.compile("前");
    private static final Pattern ONLY_A_DATE =
            Pattern.compile("(?:到)?(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?年?[底末]?前");
    private static final Pattern ALREADY = Pattern.compile("^(?:继|依据|根据|按照|对照|结合)|率先|不得|禁止|严禁|不准|逾期|未按期|未完成");
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
        Stretch inCase = null;
        ClauseView last = null;
        for (ClauseView view : withoutTarget) {
            LocalDate by = view.by();
            ClauseView work = last;
            last = view;
            if (CASE.matcher(view.words()).find()) {
                inCase = view.sentence();
            }
            if (view.past() || view.sentence().equals(inCase)) {
                continue;
            }
            if (aims(view).size() > 1 && delivers(view)) {
                aims(view).forEach(date -> found.add(aim(view, date)));
            } else if (view.stages().size() > 1 && REPORT.matcher(view.words()).find()) {
                view.stages().forEach(stage -> found.add(milestone(view, stage, "milestone.dated-reports")));
            } else if (isHalfYearly(view)) {
                addHalfYearly(view, found);
            } else if (by != null && work != null && isEndOf(work, view) && isNew(work, found)) {
                found.add(milestone(work, view, by, "milestone.work-and-its-end"));
            } else if (by != null && !isDatedAcrossAStop(view) && delivers(view)) {
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

    /** 推进雨污分流改造,2027年9月底前完成: the work stands right before its end. */
    private static boolean isEndOf(ClauseView work, ClauseView end) {
        List<Stretch> before = end.before();
        return end.ownDate()
                && !work.ownDate()
                && end.onlyFinishes()
                && !before.isEmpty()
                && before.get(before.size() - 1).equals(work.place());
    }

    /** 到2025年收集率达到70%;进水浓度低的,应制定方案: the day is of another half of the sentence. */
    private static boolean isDatedAcrossAStop(ClauseView view) {
        DateMention date = view.governing();
        return !view.ownDate()
                && date != null
                && date.place().end() < view.place().start()
                && view.text()
                        .substring(date.place().end(), view.place().start())
                        .contains(";");
    }

    private boolean isNew(ClauseView work, List<ReadMilestone> found) {
        Span place = text.span(work.place().start(), work.place().end());
        return found.stream().noneMatch(one -> one.evidence().span().equals(place));
    }

    /** What is delivered before 并 in the clauses that hold a level behind it. */
    public List<ReadMilestone> readBesideTargets(List<ClauseView> withTarget) {
        List<ReadMilestone> found = new ArrayList<>();
        for (ClauseView view : withTarget) {
            ClauseView first = view.ownDate() && !view.past() ? view.beforeJoint() : null;
            LocalDate by = view.by();
            if (first != null && by != null && first.words().chars().noneMatch(Character::isDigit) && delivers(first)) {
                found.add(milestone(first, by, "milestone.beside-a-level"));
            }
        }
        return found;
    }

    /** 确保2025年12月底前、力争2025年10月底前: the dates that have an aim of their own before them. */
    private static List<DateMention> aims(ClauseView view) {
        return view.dates().stream()
                .filter(date -> date.isDeadline() && date.lastDay() != null)
                .filter(date -> AIM_BEFORE.matcher(wordsBefore(view, date)).find())
                .toList();
    }

    private static String wordsBefore(ClauseView view, DateMention date) {
        int start = view.place().start();
        return view.text()
                .substring(
                        Math.max(start, date.place().start() - 5), date.place().start());
    }

    private ReadMilestone aim(ClauseView view, DateMention date) {
        ReadMilestone read = milestone(view, Objects.requireNonNull(date.lastDay()), "milestone.own-aim");
        Strength strength = SoftWords.isIn(wordsBefore(view, date)) ? Strength.ASPIRATIONAL : Strength.BINDING;
        return new ReadMilestone(read.what(), read.by(), strength, read.quote(), read.evidence());
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
        List<ClauseView> told =
                views.stream().filter(view -> Characters.hasWords(view.words())).toList();
        List<ReadMilestone> delivered = readLimited(told, limit);
        if (!delivered.isEmpty() || told.isEmpty()) {
            return delivered;
        }
        return List.of(milestone(told.get(told.size() - 1), limit, "milestone.task-due"));
    }

    private boolean delivers(ClauseView view) {
        String words = view.words();
        if (view.ownDate() && SHORT_END.matcher(words).matches()) {
            return true;
        }
        if (words.length() <= SHORT
                || ALREADY.matcher(words).find()
                || EFFORT.matcher(words).find()) {
            return false;
        }
        String before = view.wordsBefore();
        boolean hardLimit = (view.ownDate()
                        && BEFORE_DATE.matcher(view.place().of(view.text())).find())
                || (before != null && ONLY_A_DATE.matcher(before).matches());
        boolean brings = DELIVERS.matcher(words).find();
        return hardLimit
                ? brings || DELIVERS_BY_A_DAY.matcher(words).find()
                : brings && !DUTY.matcher(words).find();
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
        return milestone(view, view, by, rule);
    }

    /** What the clause tells, quoted up to the end of the last one, which may only tell until when. */
    private ReadMilestone milestone(ClauseView view, ClauseView last, LocalDate by, String rule) {
        int start = view.place().start();
        int end = last.place().end();
        boolean soft = last.soft() || SoftWords.softensPredicate(view.words());
        return new ReadMilestone(
                view.words(),
                by,
                soft ? Strength.ASPIRATIONAL : Strength.BINDING,
                text.quote(start, end),
                new Evidence(text.span(start, end), rule, last.ownDate() ? 0.85 : 0.65));
    }
}

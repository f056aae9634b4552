package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 无比较词的数字: a rate behind its name, a count behind its verb, a share of things at the head of a clause. */
final class BareFigures {

    private static final Pattern UNCOUNTED = Pattern.compile("级|类|期|年|月|日|个月|小时|分钟|岁|国|次元|轮|个工作日|倍|分|省|度");
    private static final Pattern SHARE =
            Pattern.compile("^(?:的|以上的?)?.{0,40}(?:完成|达到|达标|实现|建成|得到|开展|配备|纳入|全覆盖|建立|实施|执行|采用|实行)");

    /** 行政村100%全覆盖, 新建建筑100%执行绿色标准: all of the things named before, and what is done with them. */
    private static final Pattern ALL_OF_THEM =
            Pattern.compile("^(?:全覆盖|覆盖|达到|执行|按照?|采用|达标|落实|纳入|实行|使用|安装|配备|接入|完成|实现)");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern THINGS = Pattern.compile("\\p{IsHan}{3}$|\\)$");
    private static final Pattern HEAD = Pattern.compile("^(?:全市|全县|全区|全省|辖区|确保|力争|实现|保证|有|要|其中|且|并)*$");
    private static final Pattern PARALLEL = Pattern.compile("(?:、|和|及|以及|与|,)$");
    private static final Pattern NEXT_ITEM = Pattern.compile("[、和及与并且](?=[\\p{IsHan}A-Za-z“])|以及");
    /** 宣传牌6块, 其中公园绿地180公顷: an item of its own clause in a row that a verb opened before. */
    private static final Pattern ITEM = Pattern.compile(
            "^(?:其中|以及|及|和|包括|含)?[:]?(?!全|按|对|为|由|在|从|每|共|涉及|现|原|总|约|已|不|未|是|与|较|比)[\\p{IsHan}A-Za-z“”]{2,16}$");
    /** 完成城南片区4家企业搬迁: what is done to the things counted. */
    private static final Pattern WORK_ON_THEM = Pattern.compile(
            "^\\p{IsHan}[^,]{1,30}(?:整治|改造|搬迁|搬迁入园|入园|建设|治理|修复|关停|淘汰|验收|退出|提升|销号|清理|拆除|调查|监测|评估|核查|检测|检查|评价|普查|溯源|排查|审核|清淤|疏浚|编制|认定|登记|复绿|绿化|安装|联网|回收|处置|整改|造林|种草|植树|退耕|搬离|修补|养护|疏通|加固|维修|更新|更换|封闭|硬化|配套|接管|纳管|取缔|体检|扫描|划定|备案|申报|创建|培训|演练)(?:(?:主体)?(?:任务|工作|项目|工程))?$");

    /** 2台焦炉完成超低排放改造: so many things and what is done with them. */
    private static final Pattern THINGS_DONE =
            Pattern.compile("^[\\p{IsHan}“”A-Za-z]{1,20}?(?:全部|全面|基本|均)*(?:完成|实现|通过)[\\p{IsHan}A-Za-z“”()]{2,20}$");

    /** 12个县达到县域节水型社会标准: so many things and the standard that they meet. */
    private static final Pattern THINGS_UP_TO_STANDARD =
            Pattern.compile("^[\\p{IsHan}“”A-Za-z]{1,12}?(?:全部|均)?(?:达到|符合|满足)[\\p{IsHan}A-Za-z“”()]{2,20}(?:标准|要求)$");

    /** 焦化企业2家须在8月底前完成干熄焦改造: so many things and what has to be done with them. */
    private static final Pattern THINGS_DUE =
            Pattern.compile("^(?:必?须|应当?|需要?|要)(?:于|在)?[^,]{0,14}?(?:全部|全面|基本)*(?:完成|建成|拆除|关停|退出|搬迁|达标|投运|投入使用|整改)");

    /** 沿河9处堆场完成…, 督促26家单位完成…: where they are, or that they are told to. */
    private static final Pattern WHERE_OR_WHO = Pattern.compile(
            "(?:全市|全县|全区|全省|确保|力争)*(?:督促|组织|指导|推动|督导)|[\\p{IsHan}]{1,6}(?:区|县|市|镇|乡|街道|河|湖|江|海|库|路|园区|片区|流域|主干道)|沿(?:河|江|湖|海|路|线)");

    private static final Pattern WORKS = Pattern.compile("^[^,]{0,20}(?:工程|项目)$");

    private static final Pattern THE_REST = Pattern.compile("(?:剩余|其余|余下)(?:的)?$");
    private static final Pattern POLICY = Pattern.compile("一[点厂河企园湖口村源库区井井县行院矿]一|一[\\p{IsHan}]一[策档图案]");
    private static final Pattern SCOPE_BEFORE = Pattern.compile("(?:对|对于|针对)[^,]{0,20}$");
    private static final Pattern SET_BEFORE = Pattern.compile(
            "(?:(?:总投资|投资|预算|资金|投入|总人口|服务人口|涉及|分为|包括|包含|覆盖|辐射|惠及|受益)[^,]{0,4}|(?<!公)共计?|合计|总计|占地(?:面积)?|建筑面积|全长|总长|半径|周边|范围|距离|相距|[长宽高深])约?$|(?:共|总共|合计)(?:安排|列入|梳理|谋划|确定|部署)[^,]*(?:项目|任务|工程|措施)$");

    /** 统筹资金2600万元, 完成年度投资9亿元: money that is to be found or spent; 总投资 tells what a project costs. */
    private static final Pattern FUNDS = Pattern.compile(
            "(?:统筹|落实|安排|争取|筹措|募集|整合|投入|下达|拨付)(?!总)[^,]{0,10}(?:资金|经费|补助|补贴)(?:不少于)?$|完成(?:年度|技改|技术改造|环保|固定资产|工业|项目|有效|产业)*投资(?:额|不少于)?$");

    /** 开展培训3期: courses and rounds of work are counted, classes and times are not. */
    private static final Pattern COURSES = Pattern.compile("(?:培训|培训班|讲座|宣讲|检查|巡查|演练|监测|活动|抽检|督查|帮扶)$");

    private final FigureGroup group;
    private final Bound bound;
    private final String before;
    private final String after;

    /**
     * @param bound  word right behind the figures
     * @param before words since the last level of the clause
     * @param after  words up to the next figures
     */
    BareFigures(FigureGroup group, Bound bound, String before, String after) {
        this.group = group;
        this.bound = bound;
        this.before = before;
        this.after = after;
    }

    /**
     * The rule that makes the figures a level, or null.
     *
     * @param whole words of the clause up to the figures
     * @param last  the level before in the clause or its sentence, null where there is none
     * @param here  whether that level stands in the same clause
     * @param dated whether a deadline governs the clause
     */
    @Nullable
    String rule(String whole, @Nullable Found last, boolean here, boolean dated) {
        Quantity figure = group.last();
        if (figure.unit() == null
                || (UNCOUNTED.matcher(figure.unit()).matches() && !isCourse(figure.unit()))
                || POLICY.matcher(after).find()) {
            return null;
        }
        int work = WorkVerbs.rightBefore(before);
        if (work >= 0 && !SCOPE_BEFORE.matcher(before.substring(0, work)).find()) {
            return "work.verb-before";
        }
        boolean afterWork = last != null && last.isWork() && here;
        return figure.isPercent() ? share(afterWork, last, here) : counted(whole, afterWork, last, here, dated);
    }

    private boolean isCourse(String unit) {
        return (unit.equals("期") || unit.equals("轮")) && COURSES.matcher(before).find();
    }

    private @Nullable String share(boolean afterWork, @Nullable Found last, boolean here) {
        if (Subjects.isMeasured(before)) {
            return "rate.bare";
        }
        if (bound == Bound.NONE
                && WorkVerbs.completes(before)
                && WORK_ON_THEM.matcher(after).find()) {
            return "work.share-in-place"; // 完成乌江流域80%入河排污口溯源
        }
        boolean all = group.figures().size() == 1 && figure().compareTo(ALL) == 0 && bound == Bound.NONE;
        if (all && THINGS.matcher(before).find() && ALL_OF_THEM.matcher(after).find()) {
            return "share.all-of-them";
        }
        if (HEAD.matcher(before).matches() && SHARE.matcher(after).find()) {
            return "share.of-things";
        }
        if ((afterWork || WorkVerbs.finishes(before)) && standsParallel()) {
            return "work.parallel";
        }
        boolean rateBefore = here && last != null && "%".equals(last.level().unit());
        return rateBefore && NEXT_ITEM.matcher(before).lookingAt() && endsHere() ? "rate.next-item" : null;
    }

    private BigDecimal figure() {
        return group.last().value();
    }

    /** 溯源及40%整治任务, 3个试点、2个项目: beside a level of the same verb. */
    private boolean standsParallel() {
        return PARALLEL.matcher(before).find() && !ScopeWords.existingSet(before);
    }

    private boolean endsHere() {
        return after.isEmpty() || NEXT_ITEM.matcher(after).lookingAt();
    }

    private @Nullable String counted(
            String whole, boolean afterWork, @Nullable Found last, boolean here, boolean dated) {
        boolean finishes = WorkVerbs.finishes(before);
        if (FUNDS.matcher(before).find()) {
            return "work.funds";
        }
        if (THE_REST.matcher(before).find()
                && WorkVerbs.rightBefore(THE_REST.matcher(before).replaceFirst("")) >= 0) {
            return "work.the-rest"; // 关停剩余12家
        }
        if (THE_REST.matcher(before).find()
                && plainCount()
                && WorkVerbs.completes(whole)
                && WORK_ON_THEM.matcher(after).find()) {
            return "work.the-rest"; // 完成流域内剩余213个排污口溯源
        }
        if (ScopeWords.existingSet(before) || SET_BEFORE.matcher(before).find()) {
            return null;
        }
        if ((afterWork || finishes) && standsParallel()) {
            return "work.parallel";
        }
        if (afterWork && before.isEmpty() && group.last().isCount()) {
            return "work.side-by-side"; // 4家9条砖瓦生产线
        }
        boolean listed = endsHere() || WORK_ON_THEM.matcher(after).find();
        if (afterWork && listed && NEXT_ITEM.matcher(before).lookingAt()) {
            return "work.next-item";
        }
        if (last != null && last.isWork() && !here && endsHere() && isNextItem(last)) {
            return "work.next-clause";
        }
        if (ScopeWords.closesList(before) && (finishes || isWorksOfAList())) {
            return "work.list-closed";
        }
        if (before.startsWith("其中")
                && HEAD.matcher(before).matches()
                && SHARE.matcher(after).find()) {
            return "work.share-of-things"; // 其中6家完成验收
        }
        if (plainCount()
                && dated
                && (HEAD.matcher(before).matches()
                        || WHERE_OR_WHO.matcher(before).matches())
                && THINGS_DONE.matcher(after).find()
                && !ScopeWords.existingSet(before)) {
            return "work.things-done"; // 2台焦炉完成超低排放改造
        }
        if (plainCount()
                && !"项".equals(group.last().unit())
                && HEAD.matcher(before).matches()
                && THINGS_UP_TO_STANDARD.matcher(after).find()) {
            return "work.things-done"; // 12个县达到节水型社会标准
        }
        if (plainCount()
                && dated
                && THINGS.matcher(before).find()
                && THINGS_DUE.matcher(after).find()) {
            return "work.things-done";
        }
        if (isAmount(dated)) {
            return "amount.bare";
        }
        return behindVerb(whole, finishes);
    }

    /** 实施龙泉山、黑石沟等6个修复工程. */
    private boolean isWorksOfAList() {
        return WORKS.matcher(after).find() && WorkVerbs.isWork(before);
    }

    /** A territory is an item only as 其中 or behind one: 其中甲县30个,乙县50个. */
    private boolean isNextItem(Found last) {
        return ITEM.matcher(before).matches()
                && (before.startsWith("其中")
                        || !Territories.endsIn(before)
                        || Territories.headLength(last.indicator()) > 0);
    }

    /** 化学需氧量减排量70吨: a measured thing and its size at a date. */
    private boolean isAmount(boolean dated) {
        boolean physical = group.last().sort() == UnitsOfMeasure.Sort.PHYSICAL;
        return physical && dated && endsHere() && Subjects.isMeasured(before);
    }

    private boolean plainCount() {
        return group.last().isCount() && bound == Bound.NONE;
    }

    private @Nullable String behindVerb(String whole, boolean finishes) {
        if (after.isEmpty()) {
            return WorkVerbs.isWork(whole) ? "work.figure-at-end" : null;
        }
        if (endsHere() && finishes) {
            return "work.figure-before-next";
        }
        boolean amount = bound == Bound.NONE && group.last().sort() == UnitsOfMeasure.Sort.PHYSICAL;
        return (plainCount() || amount)
                        && WorkVerbs.completes(whole)
                        && WORK_ON_THEM.matcher(after).find()
                ? "work.things-in-place"
                : null;
    }

    /** Why the figures are no level. */
    String reason() {
        if (ScopeWords.existingSet(before)
                || ScopeWords.closesList(before)
                || SET_BEFORE.matcher(before).find()) {
            return "现有对象的数量或范围,不是要达到的数值";
        }
        String unit = group.last().unit();
        if (unit == null) {
            return "没有计量单位,属于名称、编号或简称中的数字";
        }
        return UNCOUNTED.matcher(unit).matches() ? "等级、期次或时长,不是要达到的数值" : NumericLevels.NOT_UNDERSTOOD;
    }
}

package org.ecoplan.plan.reading.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 范围用语: figures that say which things are meant, not which level to reach. */
final class ScopeWords {

    /** 低于100毫克/升的污水处理厂, 150万吨以上的物流园区: the words behind go on to name things. */
    private static final Pattern NAMES_THINGS =
            Pattern.compile("^的(?!目标|水平|要求|任务|标准|指标|基础|比例|速度|幅度|整治|治理|修复|改造|建设|工作|年度|规模|[^,的]{1,12}(?:任务|工程)$)");

    private static final Pattern THING_FOLLOWS = Pattern.compile("^[\\p{IsHan}“](?<![或和及且并与占])");

    /** 全市156个, 我市168个, 等14个: a set that is there. */
    private static final Pattern EXISTING_BEFORE = Pattern.compile(
            "(?:全市|全省|全国|全县|全区|全域|全州|现有|已有|已建成?|原有|我市|我省|我县|我区|辖区内?|境内|上述|前述|其余|剩余|这|以|对|针对|围绕|涉及|列入|纳入|聚焦|在|从|将|把|以及|依托|按照|根据|每|第|前期|共有|约有|位于|沿线)(?:的)?$|已[^,]{1,14}的$");

    /** 每季度开展1次: how often a duty comes back. */
    private static final Pattern HOW_OFTEN =
            Pattern.compile("每(?:[一二三四五六两半]?年度?|个?季度?|[一二三四五六两]?个?月|周|日|天|旬|个?工作日|班)[^,;]{0,40}$");

    /** 每季度抽查不少于20家: how many are looked at each time. */
    private static final Pattern LOOKS_EACH_TIME = Pattern.compile(
            "每(?:[一二三四五六两半]?年度?|个?季度?|[一二三四五六两]?个?月|半月|周|日|天|旬)[^,;\\d]{0,8}(?:抽查|检查|巡查|抽检|督查|暗访|走访|抽测|回访|核查|随机检查|监督检查)(?:企业|项目|点位|单位)?(?:(?:数量|总数)?(?:不少于|不低于|至少))?$");

    private static final Pattern TIMES = Pattern.compile("次|遍|轮|回|场次|轮次");

    /** 提升3处公园管护水平: the things whose state is raised. */
    private static final Pattern RAISED_THINGS = Pattern.compile("(?:提升|提高|改善|增强|优化|巩固)$");

    /** 低于60分的,予以约谈; 超过150微克时启动响应: what is to happen in a case. */
    private static final Pattern CONDITION = Pattern.compile("^(?:的|者|的情况下?|的情形|时|的时候|时段|后|的条件下)$|^时(?:,|启动|及时)|^的持续");

    /** 完成反馈问题18项, 完成5项整改任务: how many tasks of its own the plan has done. */
    private static final Pattern OWN_TASKS_BEFORE = Pattern.compile("(?:反馈|交办|整改)(?:的|意见)?(?:问题|任务|事项|意见)(?:整改)?$");

    private static final Pattern OWN_TASKS_AFTER = Pattern.compile("^(?:反馈|交办)?(?:整改|反馈)(?:问题|任务|事项|意见)");

    private static final Pattern CLOSES_LIST = Pattern.compile("等$");

    private ScopeWords() {}

    static boolean countsOwnTasks(String wordsBefore, String wordsAfter) {
        return OWN_TASKS_BEFORE.matcher(wordsBefore).find()
                || OWN_TASKS_AFTER.matcher(wordsAfter).find();
    }

    static boolean namesThings(String wordsAfter) {
        return NAMES_THINGS.matcher(wordsAfter).find();
    }

    static boolean thingFollows(String wordsAfter) {
        return THING_FOLLOWS.matcher(wordsAfter).find();
    }

    static boolean existingSet(String wordsBefore) {
        return EXISTING_BEFORE.matcher(tail(wordsBefore)).find();
    }

    static boolean tellsHowOften(String wordsBefore, @Nullable String unit) {
        if (unit == null || unit.equals("%")) {
            return false;
        }
        return LOOKS_EACH_TIME.matcher(wordsBefore).find()
                || TIMES.matcher(unit).matches()
                        && HOW_OFTEN.matcher(wordsBefore).find();
    }

    static boolean raisesThings(String wordsBefore, String wordsAfter) {
        return RAISED_THINGS.matcher(wordsBefore).find() && thingFollows(wordsAfter);
    }

    static boolean setsCondition(String wordsAfter) {
        return CONDITION.matcher(wordsAfter).find();
    }

    static boolean closesList(String wordsBefore) {
        return CLOSES_LIST.matcher(tail(wordsBefore)).find();
    }

    private static String tail(String words) {
        return words.substring(Math.max(0, words.length() - 6));
    }
}

package org.ecoplan.plan.reading.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 章节性质: what a chapter or section is for, told by its heading. */
public enum SectionRole {
    /** 总体要求, 指导思想, 基本原则: the frame. */
    FRAME("总体要求|总体思路|指导思想|基本原则|工作原则|工作思路|基本思路|编制依据|适用范围|现状|形势|背景|总则|目的意义|基本情况"),
    /** 主要目标. */
    GOALS(
            "^.{0,12}目标(?:指标|要求|体系|值)?$|^(?:主要|总体|工作|行动|具体|年度|发展|规划|预期)目标|目标指标|主要指标|指标体系|^(?:总体|工作|主要|基本)?(?:思路|要求|原则)(?:和|与|及|、)(?:主要|总体|工作)?目标$"),
    /** 实施步骤, 时间安排. */
    SCHEDULE("实施步骤|工作步骤|方法步骤|时间安排|进度安排|阶段安排"),
    /** 保障措施, 组织保障, 组织实施; 保障饮用水安全 is work. */
    ASSURANCE(
            "(?<!安全|供水|用水|水源|水质|能源|供应)保障(?:措施|机制|体系|制度|要求|条件|工作|支撑|任务|方案|实施|落实|和|与|及|、|$)|组织实施|组织领导|工作要求|有关要求|相关要求|监督考核|考核评[估价]|附则|实施要求|组织落实|推进机制|工作机制$|督导落实|加强领导|工作落实|抓好落实|强化落实|考核(?:与|和|及|、)?奖惩|^(?:责任追究|追责问责|奖惩|奖惩措施|考核|考核问责|督查考核|督导考核|督查问责)$"),
    /** 名词解释, 部门职责, 整治范围, 预警分级: what is told about the work and is none. */
    EXPLANATION(
            "^(?:名词解释|术语|术语和定义|用语释义|有关说明|其他|其他事项|未尽事宜|(?:工作|部门|单位|各方|双方)?职责(?:分工)?|(?:整治|实施|治理|工作|责任)?(?:范围|期限|对象|区域)|预警分级|预警启动|响应分级|计算方法|数据来源|联系方式)$"),
    /** 重点任务 and all other headings: the work. */
    WORK("");

    /** 目标任务, 目标与任务及要求: goals in its own words, and work where it has numbered parts. */
    private static final Pattern GOALS_AND_WORK =
            Pattern.compile("^.{0,6}目标(?:和|与|及|、)?(?:主要|重点|工作|具体)?任务(?:(?:和|与|及|、)?.{0,4}要求)?$|^(?:责任|考核)目标$|^目标责任$");

    private static final Pattern PLEDGED_GOALS = Pattern.compile("(?:责任|考核)目标|目标责任");

    /** 二、主要任务 behind 一、责任目标: the goals are goals alone. */
    private static final Pattern WORK_CHAPTER = Pattern.compile("(?m)^[二三四五六]、(?:主要|重点|工作|具体)?(?:任务|措施|工作)(?:任务|措施)?$");

    private final @Nullable Pattern heading;

    SectionRole(String heading) {
        this.heading = heading.isEmpty() ? null : Pattern.compile(heading);
    }

    private static @Nullable SectionRole told(String heading) {
        if (GOALS.fits(heading)) {
            return GOALS;
        }
        for (SectionRole role : values()) {
            if (role.fits(heading)) {
                return role;
            }
        }
        return null;
    }

    private boolean fits(String words) {
        return heading != null && heading.matcher(words).find();
    }

    /** The role of a node: its own heading decides in a chapter, a finer node takes that of its chapter unless it names goals. */
    public static SectionRole of(Node node, String text) {
        Node parent = node.parent();
        if (parent != null && namesGoalsAndWork(parent, text)) {
            SectionRole part = told(node.heading(text));
            return part == null ? WORK : part;
        }
        SectionRole inherited = parent == null ? WORK : of(parent, text);
        boolean isChapter = parent == null || node.kind().isCoarserThan(OrdinalKind.SECTION);
        if (!isChapter && inherited == WORK) {
            return WORK;
        }
        SectionRole own = toldOf(node, text);
        return own == null ? inherited : own;
    }

    private static @Nullable SectionRole toldOf(Node node, String text) {
        return namesGoalsAndWork(node, text) ? GOALS : told(node.heading(text));
    }

    private static boolean namesGoalsAndWork(Node node, String text) {
        String heading = node.heading(text);
        boolean goalsOnly = PLEDGED_GOALS.matcher(heading).matches()
                && WORK_CHAPTER
                        .matcher(text)
                        .region(node.start(), text.length())
                        .find();
        return GOALS_AND_WORK.matcher(heading).find() && !goalsOnly;
    }
}

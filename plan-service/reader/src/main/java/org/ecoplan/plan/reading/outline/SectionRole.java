package org.ecoplan.plan.reading.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 章节性质: what a chapter or section is for, told by its heading. */
public enum SectionRole {
    /** 总体要求, 指导思想, 基本原则: the frame. */
    FRAME("总体要求|总体思路|指导思想|基本原则|工作原则|工作思路|基本思路|编制依据|适用范围|现状|形势|背景|总则|目的意义|基本情况"),
    /** 主要目标. */
    GOALS("^.{0,12}目标(?:指标|要求|体系|值)?$|^(?:主要|总体|工作|行动|具体|年度|发展|规划|预期)目标|目标指标|主要指标|指标体系"),
    /** 实施步骤, 时间安排. */
    SCHEDULE("实施步骤|工作步骤|方法步骤|时间安排|进度安排|阶段安排"),
    /** 保障措施, 组织实施. */
    ASSURANCE("保障|组织实施|组织领导|工作要求|有关要求|相关要求|监督考核|考核评[估价]|附则|实施要求|组织落实|推进机制|工作机制$|督导落实|加强领导|工作落实|抓好落实|强化落实"),
    /** 重点任务 and all other headings: the work. */
    WORK("");

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
        SectionRole inherited = parent == null ? WORK : of(parent, text);
        boolean isChapter = node.kind().isCoarserThan(OrdinalKind.SECTION);
        if (!isChapter && inherited == WORK) {
            return WORK;
        }
        SectionRole own = told(node.heading(text));
        return own == null ? inherited : own;
    }
}

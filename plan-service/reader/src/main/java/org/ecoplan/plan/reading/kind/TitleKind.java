package org.ecoplan.plan.reading.kind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 标题种类: what the title of a document says it is. Chinese official titles end in their kind: …实施方案, …管理办法,
 * …的批复, …完成情况.
 */
final class TitleKind {

    private static final String EDITION = "(?:\\([^()]{1,20}\\))?";

    /** Kinds that hand out work. */
    private static final Pattern PLAN = Pattern.compile(
            "(?:方案|计划|规划|要点|纲要|行动|任务书|责任书|责任状|清单|分解表|分工表|任务表|任务分解|任务分工|分工|措施|目标任务|目标|部署|(?<!考核|评价|审批|审查|指导|处理|反馈|修改|征求)意见|行动计划表|台账)"
                    + EDITION + "$");

    /** 关于印发…方案的通知: a letter that sends a plan out. */
    private static final Pattern SENDS_PLAN = Pattern.compile("(?:印发|下发|发布|转发|分解|下达|做好|开展|加强|推进)[^。]{2,70}(?:的|工作)?通知"
            + EDITION + "$|" + "(?:方案|计划|规划|要点|纲要)[》”]?的通知" + EDITION + "$");

    /** Kinds that tell, rule, answer or invite. */
    private static final Pattern OTHER = Pattern.compile("(条例|办法|规定|细则|规则|标准|规范|导则|技术指南|指南|章程"
            + "|完成情况|进展情况|落实情况|整改情况|工作情况|执行情况|情况|总结|报告|报告书|汇报|通报|公报|年报|简报|述职"
            + "|批复|复函|答复|答复函|回复|回函|(?<!责任)函|公告|公示|通告|启事|声明|解读|问答|答问|图解|一图读懂|讲话|致辞|发言|纪要|议程|日程"
            + "|推进会|调度会|座谈会|会议|决定书|决定|判决书|意见书|招标公告|中标公告|采购公告|合同|协议|名单|名录|预案|目录|公开信|倡议书|放假安排)"
            + EDITION + "$");

    private TitleKind() {}

    static boolean isPlan(String line) {
        return !line.startsWith("《")
                && (PLAN.matcher(line).find() || SENDS_PLAN.matcher(line).find());
    }

    /** The kind that the title names where it is none of a plan. */
    static Optional<String> other(String line) {
        Matcher matcher = OTHER.matcher(line);
        return matcher.find() && !SENDS_PLAN.matcher(line).find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

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
            "(?:方案|计划|规划|要点|纲要|行动|任务书|责任书|责任状|清单|分解表|分工表|任务表|任务分解|任务分工|分工|措施|目标任务|目标|部署|(?<!考核|评价|审批|审查|指导|处理|反馈|修改|征求)意见|行动计划表|台账|工作安排)"
                    + EDITION + "$");

    /** 关于印发…方案的通知: a letter that sends a plan out. */
    private static final Pattern SENDS_PLAN = Pattern.compile(
            "(?:印发|下发|发布|转发|分解|下达)[^。]{2,70}(?:的|工作)?通知" + EDITION + "$|(?:方案|计划|规划|要点)[》”]?的通知" + EDITION + "$");

    /** What a letter sends out, without the book marks: the kind at its end is that of the document. */
    private static final Pattern SENT = Pattern.compile("(?:印发|下发|发布|转发|公布)《?([^。]{4,70}?)》?的通知" + EDITION + "$");

    /** 关于建立…联席会议制度的通知, 关于调整…领导小组成员的通知: sets up a body, hands out no work. */
    private static final Pattern SETS_UP = Pattern.compile(
            "(?:建立|成立|组建|设立|调整|充实|明确|更新|公布)[^。]{0,60}?(联席会议|领导小组|委员会|指挥部|工作专班|专班|工作组|协调小组|机构|职责|成员|名单|制度)[^。]{0,12}的?(?:通知|决定|函)$");

    /** 关于下达…资金预算的通知: hands out money; with 任务 in it, work. */
    private static final Pattern FUNDS = Pattern.compile(
            "(?:下达|拨付|安排|分配|清算|追加|调整|收回)(?:(?!任务)[^。]){0,60}(?:资金|经费|补助|补贴|预算)(?:的?(?:预算|支出|指标|额度))*的?通知" + EDITION
                    + "$");

    /** 关于开展…考核的通知: asks for papers and marks, hands out no work. */
    private static final Pattern ASKS_FOR_PAPERS =
            Pattern.compile("关于(?:组织|开展|做好)[^。]{2,60}(考核|考评|评选|评比|评优|申报|推荐|征集|填报|培训)(?:工作)?的通知" + EDITION + "$");

    /** 云岭市召开…, 云岭市印发…方案: a headline that tells what was done; the title of a plan has no such verb behind its territory. */
    private static final Pattern HEADLINE = Pattern.compile(
            "^(?!.*关于)[^,。]{0,16}?[省市州县区旗镇乡局委厅府部办](?:召开|举行|举办|印发|出台|发布|公布|审议通过|审议|审定|通过|部署|打响|吹响|启动|推出)(?!工作|机制|管理)");

    /** Kinds that tell, rule, answer or invite. */
    private static final Pattern OTHER = Pattern.compile("(条例|办法|规定|细则|规则|标准|规范|导则|技术指南|指南|章程|制度|规程|指引|须知|手册"
            + "|完成情况|进展情况|落实情况|整改情况|工作情况|执行情况|情况|总结|报告|报告书|汇报|通报|公报|年报|简报|述职|综述|纪实|侧记|动态|快讯"
            + "|批复|复函|答复|答复函|回复|回函|(?<!责任)函|公告|公示|通告|启事|声明|解读|问答|答问|图解|一图读懂|讲话|致辞|发言|纪要|议程|日程|请示"
            + "|(?:功能区|保护区|禁养区|禁燃区|管控区|重点区|单元|红线|岸线|边界|范围)[^。]{0,8}(?:划分|划定|区划|调整)(?:技术)?方案|(?:考核|考评|评价|评分|计分|核算|测算|监管|监测|测定|分析)方法"
            + "|推进会|调度会|座谈会|动员会|现场会|发布会|会议|决定书|决定|判决书|意见书|告知书|通知书|招标公告|中标公告|采购公告|合同|协议|备忘录|名单|名录|预案|现状(?:[与及和]?(?:形势|问题|分析))*|形势(?:分析)?|(?:质量|环境|水质|空气)状况(?:[与及和]?排名)?|排名(?:情况)?|目录|公开信|倡议书|倡议|放假安排)"
            + EDITION + "$");

    private TitleKind() {}

    static boolean isPlan(String line) {
        return !line.startsWith("《")
                && other(line).isEmpty()
                && (PLAN.matcher(line).find() || SENDS_PLAN.matcher(line).find());
    }

    /** The kind that the title names where it is none of a plan. */
    static Optional<String> other(String line) {
        Matcher setsUp = SETS_UP.matcher(line);
        if (setsUp.find()) {
            return Optional.of(setsUp.group(1) + "的设立或调整");
        }
        Matcher asks = ASKS_FOR_PAPERS.matcher(line);
        if (asks.find()) {
            return Optional.of(asks.group(1) + "通知");
        }
        if (FUNDS.matcher(line).find()) {
            return Optional.of("资金下达");
        }
        if (HEADLINE.matcher(line).find() && !line.endsWith("通知")) {
            return Optional.of("新闻报道");
        }
        Matcher sent = SENT.matcher(line);
        Matcher kind = OTHER.matcher(sent.find() ? sent.group(1) : line);
        return kind.find() && !SENDS_PLAN.matcher(kind.group()).find() ? Optional.of(kind.group(1)) : Optional.empty();
    }
}

package org.ecoplan.plan.reading.kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 正文种类: what the words of a document say it is, whatever its title: a report of the press, an answer, a speech, a tender,
 * a decision on a penalty, a public notice. Words that plans use too count only together.
 */
enum BodyKind {
    NEWS(
            "新闻报道",
            2,
            "(?:^|\\n|。)(?:近日|日前)",
            "记者|通讯员|本报讯|本网讯|讯\\)",
            "据(?:了解|悉|介绍)",
            "会议(?:指出|认为|听取|审议|传达)",
            "会议(?:强调|要求)",
            "出席(?:了)?(?:会议|活动|仪式)|主持(?:了)?会议|并讲话|作(?:了)?讲话",
            "(?:负责人|局长|主任|市长|县长|区长)(?:[\\p{IsHan}]{2,3})?(?:表示|介绍说?|告诉)[:,]",
            "《[^》]{4,60}(?:方案|计划|规划|意见)》(?:明确|提出|指出|共|从|聚焦|围绕)|《(?:方案|计划|规划|意见)》(?:明确|提出|指出|要求|共|从|聚焦|围绕)"),
    ANSWER("答复或批复", 1, "(?:来函|来信|提案|建议|请示|申请|来文|报告)[^。\\n]{0,30}收悉|现(?:将[^。\\n]{0,20})?(?:答复|函复|批复|回复)如下"),
    SPEECH("讲话", 1, "(?:^|\\n)(?:同志们|各位(?:领导|代表|来宾|同志|委员)[^\\n]{0,12})[:!,]|谢谢大家"),
    INTERPRETATION(
            "政策解读",
            1,
            "解读如下",
            "(?m)^[一二]、(?:文件|政策|方案)?(?:起草|出台|制定|编制|修订)(?:的)?(?:背景|过程|目的|依据)(?:和依据|及过程)?$[\\s\\S]*^[二三四五六]、(?:文件|政策|方案)?(?:主要|具体|核心)内容$"),
    /** 制定本预案, 制定本办法: the preface calls the text by its kind. */
    RULE("规定或预案", 1, "(?:制[定订]|编制|修[定订])本(?:应急)?(?:预案|办法|规定|细则|条例|制度|规范|规程|规则|标准|指南|导则)"),
    PUBLIC_NOTICE("公告、公示", 1, "特此(?:公告|通告|公示|批复|函复|函告|声明)"),
    TENDER("招标、采购文件", 2, "招标人|采购人", "投标(?:人|文件)|供应商", "开标|中标|评标"),
    PENALTY("处罚决定", 2, "当事人", "(?:处以?|罚款)[^。\\n]{0,12}(?:罚款|万?元)", "(?:行政复议|提起(?:行政)?诉讼)"),
    /** Told by no title: a plan, too, may say in its preface what was reached. */
    SUMMARY(
            "工作总结",
            2,
            "(?:今年|年)以来[^。\\n]{0,20}在[^。\\n]{2,40}(?:领导|指导|支持)下",
            "(?m)^[一二三]、(?:关于)?[^。\\n]{2,30}(?:工作情况|开展情况|完成情况|做法和成效|取得的成效)$",
            "(?:截至目前|今年以来|(?:年|月)(?:\\d{1,2}日)?以来)[^。\\n]{0,60}(?:已|累计|共|完成|建成|新增)",
            "各项(?:工作|任务)[^。\\n]{0,20}(?:态势|成效|进展)",
            "(?:取得|取得了)(?:显著|明显|积极|阶段性|良好|较大|重大)(?:的)?(?:成效|进展|成绩|成果)",
            "(?m)^(?:\\(?[一二三四五六七八九十\\d]{1,2}[、.)])[^。\\n]{4,24}(?:稳中向好|成效(?:明显|显著)|(?:明显|显著|持续|全面|大幅)(?:改善|提升|增强|好转))$",
            "占[^,。\\n]{0,16}(?:任务|计划)[^,。\\n]{0,12}(?:\\d|%)",
            "(?:共|累计|已)(?:完成|建设|建成|创建|打造|投入|发放)[^,。\\n]{0,20}\\d");

    private final String told;
    private final int least;
    private final List<Pattern> signs;

    /** @param least how many of the signs must be there */
    BodyKind(String told, int least, String... signs) {
        this.told = told;
        this.least = least;
        this.signs = java.util.Arrays.stream(signs).map(Pattern::compile).toList();
    }

    /**
     * The kind that the words tell, with the words that tell it: 新闻报道(日前、会议指出).
     *
     * @param namedPlan  the title says that it is a plan
     * @param tellsUnits most of what is numbered tells who does it: then only the text's own name for itself counts
     */
    static Optional<String> of(String text, boolean namedPlan, boolean tellsUnits) {
        for (BodyKind kind : values()) {
            boolean outweighed = namedPlan ? kind == SUMMARY || kind == RULE : tellsUnits && kind != RULE;
            if (outweighed || (namedPlan && tellsUnits)) {
                continue;
            }
            List<String> found = kind.signs.stream()
                    .map(sign -> sign.matcher(text))
                    .filter(Matcher::find)
                    .map(sign -> sign.group().replaceAll("^[\\n。]", ""))
                    .toList();
            if (found.size() >= kind.least) {
                return Optional.of(kind.told + "(" + String.join("、", found.subList(0, kind.least)) + ")");
            }
        }
        return Optional.empty();
    }
}

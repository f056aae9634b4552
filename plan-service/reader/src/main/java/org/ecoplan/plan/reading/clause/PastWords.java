package org.ecoplan.plan.reading.clause;

import java.util.regex.Pattern;

/** 已有情况用语: what was done or is there already; its figures are baselines, never levels to reach. */
public final class PastWords {

    /** 截至2023年底, 2020年以来, 目前, 近年来, 去年: opens a report that goes on to the next date or 到, 力争. */
    private static final Pattern OPENS = Pattern.compile(
            "^(?:据统计|全市|全县|全区|我市|我县|我区)?(?:目前|当前|现阶段|近年来|近[一二两三四五几]年来?|过去[一二两三四五]年|去年|上年|上一年度?|前期|此前|截至目前|截止目前)|以来|至今(?:已)?|截[至止].{0,16}(?:已|仅|共有|现有)");

    /** 督察发现, 排查表明; 2023年同期为83.6%: opens what was found, or the figure to compare with. */
    private static final Pattern FOUND = Pattern.compile(
            "^(?:省|市|县|区|中央)?(?:督察|检查|排查|巡查|调研|监测|调查|评估|暗访|审计|普查)(?:组)?(?:发现|指出|反馈|显示|表明)(?=$|[,:]|(?:全|我)[省市县区]|部分|个别|仍|存在|目前|当前)|^(?:\\d{4}年|去年|上年)同期(?!相比|水平)[^,]{0,16}(?:为|是|达到?|仅)");

    private static final Pattern AHEAD =
            Pattern.compile("^(?:到|力争|争取|确保|计划|预计|拟|今年|本年|下一步|下步|接下来|要|应|须|需|将|再|继续|剩余|其余|力求)");

    private static final String DOING =
            "(?:完成|建成|建设|建立|治理|整治|整改|淘汰|改造|创建|创成|关停|关闭|拆除|清理|清淤|新建|新增|修复|实施|安装|更新|更换|排查|开展|取缔|搬迁|退出|销号|验收|培育|查处|解决|覆盖|配备|造林|绿化|划定|压减|削减|减排|回收|处置)";

    /** 已治理68座, 已建成湿地公园5个, 建成了3座. A 的 or a rate behind it names a thing: 已建设施正常运行率. */
    private static final Pattern DONE = Pattern.compile(
            "已经?(?:累计|全部|基本|共|先后|全面|陆续|提前)*" + DOING + "(?:了)?[^的,达率]{0,16}$|" + DOING + "了[^的,达率]{0,16}$");

    /** 已达92%, 已由60%提高到, 达到了: the level is reached. */
    private static final Pattern REACHED = Pattern.compile(
            "已经?(?:累计|基本|提前|稳定|由[^,]{1,12}|从[^,]{1,12})*(?:达到?|提高到?|提升至?到?|上升到?|下降到?|降低到?|降至|降到|增加到?|增至|为|有|实现|连续|超过|突破)[^,的]{0,8}$|(?:仅(?:完成|建成|达到|实现|治理|修复)?[^,]{0,6}|仅有|只有|仍有|尚有)$|(?:达到|提高|提升|下降|降低|减少|增加|增长|实现)了$|(?:^|全市|全县|全区|我市|我县|我区|目前|其中)(?:现有|共有|现状|原有|现已|业已)(?:(?!"
                    + DOING + ")[^,的]){0,16}$");

    /** 长期低于60毫克, 虽达到97%, 最高时达2.4万立方米, 现有处理能力600吨: how things are, never what is to be reached. */
    private static final Pattern STATE = Pattern.compile(
            "(?:长期|常年|一直|多次|仍然?|屡次|普遍)(?:低于|高于|超过|超出|处于|不足|达不到)$|虽然?(?:已经?)?(?:达到?|完成|建成|实现|有|为)[^,的]{0,4}$|(?:最[高低大多]|高峰|峰值|最高峰)时(?:曾|可|已)?达到?$|(?:(?<!提)高达|多达)$|现有\\p{IsHan}{0,8}(?:能力|规模|容量)(?:约?为|约)?$");

    /** 与应达到50%的要求差距明显: the level is there to say that it is missed. */
    private static final Pattern MISSED = Pattern.compile(
            "^的?(?:[\\p{IsHan}]{0,4}(?:要求|目标|标准|任务|水平))?(?:仍|还)?(?:存在|有)?(?:[\\p{IsHan}]{0,4}(?:差距|不符)|相差|相距甚远)");

    private static final Pattern FROM = Pattern.compile("(?:由|从)(?:目前|现状|上年|去年|\\d{4}年(?:底|末)?)?的?$");
    private static final Pattern CHANGES =
            Pattern.compile("(?:左右)?(?:进一步|逐步|稳步)?(?:提高|提升|增加|增长|上升|下降|降低|降至|降到|减少|压减|扩大|增至|升至)");

    private PastWords() {}

    /** Whether the clause opens a report on the past. */
    static boolean opensReport(String clause) {
        return OPENS.matcher(clause).find() || FOUND.matcher(clause).find();
    }

    /** Whether the clause turns to what is to come. */
    static boolean looksAhead(String clause) {
        return AHEAD.matcher(clause).find();
    }

    /** 由2020年的52.3%提高到60%: where a change starts from. */
    public static boolean comesFrom(String wordsBefore, String wordsAfter) {
        return FROM.matcher(wordsBefore).find() && CHANGES.matcher(wordsAfter).lookingAt();
    }

    /** Whether the words before a figure say that it is reached or there already. */
    public static boolean tells(String wordsBefore) {
        return DONE.matcher(wordsBefore).find()
                || REACHED.matcher(wordsBefore).find()
                || STATE.matcher(wordsBefore).find();
    }

    /** Whether the words behind a figure say that things fall short of it. */
    public static boolean isMissed(String wordsAfter) {
        return MISSED.matcher(wordsAfter).find();
    }
}

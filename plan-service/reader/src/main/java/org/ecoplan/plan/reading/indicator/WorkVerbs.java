package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 工作动词: verbs whose object is counted: 完成3个…, 创建500个…, 营造林2.8万亩. */
final class WorkVerbs {

    /** Verbs that make or finish things. */
    private static final String FINISHING =
            "完成|建成|建设|新建|改建|扩建|迁建|改扩建|创建|创成|打造|培育|新增|增创|推荐|选树|评选|形成|制定|修订|淘汰|更新|更换|改造|整治|治理|修复|恢复|清理|清除"
                    + "|开通|修补|关停|关闭|拆除|取缔|安装|配备|配置|建立|布设|设置|增设|植树|造林|营造|绿化|硬化|复绿|覆绿|回收|争创|申报|命名|种植|栽植|投放|查处|验收|整改|销号|增加|实现|培训|举办|铺设|敷设|疏浚|清淤|退出|搬迁|压减|替代|推广|认定|遴选|发布|出台|编制|化解|划定|通过|探索形成|创成|消除|腾退|置换|补植|抚育|放流|购置|新购|购进|购入|抽测|抽检|抽查|路检路查|路检|推出|新登记|退\\p{IsHan}{1,2}还\\p{IsHan}|退养|补水|补设|增殖放流|核准|登记|新造|排查|培养|引进|落地|开工|落实|扶持|发放|节约|净增|减排|削减|处置|处理|收运|消纳|接入|设立|树立|竖立|张贴|悬挂|印制|聘请|聘用|招募|组建|成立|签订|报废|提标|扩容|加装|升级|轮作|休耕|补种|补栽|新植|封育|退耕|围封|续建|复垦|转运|打捞|清运|盘活|整合|建档|核查|检查|抽样|采样|检测|曝光|立案|办理|救助|资助|补贴|奖补|解决|受理|办结|转产|注销|清退|迁出|归并|拆解|新添|添置|购买|采购|入库|争取到|达成|供应|收储|收集|回用|中水回用|保护|巩固|新开工|打通|贯通|连通|清洗|疏通|封堵|审核|修缮|加固|维修|竣工|投用|投运|投产|配套|补齐|补足|补建|建|创|评";

    /** Verbs that set about a counted piece of work. */
    private static final String SETTING_ABOUT =
            "实施|推进|推动|开展|选择|组织|组织开展|策划|谋划|谋划推进|谋划实施|走进|启动|支持|引导|安排|争取|储备|举行|选取|遴选|加快|力争|确保";

    private static final String ADVERB = "(?:了|约|至少|不少于|共|累计|力争|再|各|新|出|成|超过)*";

    private static final Pattern RIGHT_BEFORE =
            Pattern.compile("(?:" + FINISHING + "|" + SETTING_ABOUT + ")" + ADVERB + "$");
    private static final Pattern FINISHING_SOMEWHERE = Pattern.compile(FINISHING);
    private static final Pattern ANY_SOMEWHERE = Pattern.compile(FINISHING + "|" + SETTING_ABOUT);
    private static final Pattern COMPLETES = Pattern.compile("^(?:全市|全县|全区|全省|力争|确保|全面|基本|累计|再|计划)*完成");
    private static final Pattern LEADING =
            Pattern.compile("^(?:加快|累计|再|全面|计划|完成)*((?:" + FINISHING + "))(?=\\p{IsHan}|“|[A-Za-z])");
    private static final Pattern ONLY_VERB = Pattern.compile("(?:再|新|累计|计划|加快)*(?:" + FINISHING + ")");
    private static final int LONGEST = 16;

    private WorkVerbs() {}

    /** Where the verb begins that stands right before the figure, or -1. */
    static int rightBefore(String wordsBefore) {
        int from = Math.max(0, wordsBefore.length() - LONGEST);
        Matcher matcher = RIGHT_BEFORE.matcher(wordsBefore.substring(from));
        return matcher.find() ? from + matcher.start() : -1;
    }

    /** 完成 at the head of the clause. */
    static boolean completes(String words) {
        return COMPLETES.matcher(words).find();
    }

    static boolean finishes(String words) {
        return FINISHING_SOMEWHERE.matcher(words).find();
    }

    /** The verb that opens the words of a count: 设置 of 设置界桩; empty where none does. */
    static String leading(String words) {
        Matcher verb = LEADING.matcher(words);
        return verb.find() ? verb.group(1) : "";
    }

    /** 再建, 治理: a verb and nothing that it is about. */
    static boolean isOnlyVerb(String words) {
        return ONLY_VERB.matcher(words).matches();
    }

    /** 再淘汰 behind 淘汰柴油货车 is 再淘汰柴油货车. */
    static String again(String verb, String before) {
        String stem = verb.startsWith("再") ? verb.substring(1) : verb;
        String verbBefore = leading(before);
        return before.startsWith(stem)
                ? verb + before.substring(stem.length())
                : verb + before.substring(before.startsWith(verbBefore) ? verbBefore.length() : 0);
    }

    /** 户厕改造 of 完成户厕改造. */
    static String withoutCompleting(String words) {
        return words.startsWith("完成") && words.length() > 3 ? words.substring(2) : words;
    }

    static boolean isWork(String words) {
        return ANY_SOMEWHERE.matcher(words).find();
    }
}

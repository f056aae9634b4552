package org.ecoplan.plan.reading.indicator;

import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;

/**
 * 文字指标用语: a level that is told in words.
 *
 * @param id    rule id
 * @param words the wording; the part named x, where there is one, is the state itself
 */
record WordLevel(String id, Pattern words, Comparator comparator, double confidence) {

    private static final String SUPERIOR_BODY =
            "(?:国家|省|市|自治区|上级|州|区|县|厅|部)(?:级|委|政府|部门|里|厅|局|主管部门|有关部门|、省|、市|和省|和市|下|定)?";

    /** 完成市下达…任务, 达到省考核要求, 满足时序进度, 完成年度任务. */
    static final List<WordLevel> SUPERIOR = List.of(
            level(
                    "superior.handed-down",
                    "(?:完成|达到|达到或优于|优于|满足|符合|不低于|控制在|实现|落实)[^,]{0,6}?" + SUPERIOR_BODY
                            + "(?:考核)?(?:下达|考核|分解|确定|核定|规定|要求|任务|目标|交办|年度|控制|计划)(?!.{0,4}标准)",
                    Comparator.SUPERIOR,
                    0.9),
            level(
                    "superior.yearly-task",
                    "(?:完成(?!情况)|达到|实现|满足)[^,]*?年度[^,]{0,12}?(?:任务|目标(?!责任)|要求|指标|计划)",
                    Comparator.SUPERIOR,
                    0.85),
            level(
                    "superior.set-above",
                    "(?:完成|达到|实现|落实|满足)[^,]{0,8}?(?:下达|分解|核定|考核|交办)[^,]{0,30}?(?:任务|目标|指标|要求|计划)",
                    Comparator.SUPERIOR,
                    0.85),
            level(
                    "superior.done",
                    "(?:年度|全年|考核|下达|省定|市定|既定)[^,\\d]{0,6}(?:目标|任务|指标)(?:任务)?(?:确保|全面|如期|按期|全部|圆满|顺利)*(?:完成|达到|实现)$",
                    Comparator.SUPERIOR,
                    0.8),
            level("superior.pace", "(?:满足|达到|完成|符合)[^,]{0,12}(?:时序|序时)进度", Comparator.SUPERIOR, 0.85),
            level(
                    "superior.five-years",
                    "完成[“\"]?十[一二三四五六七八九]五[”\"]?[^,]{0,40}(?:目标|减排[^,]{0,4}任务|约束性指标)",
                    Comparator.SUPERIOR,
                    0.8));

    /** 不得出现, 不发生, 无, 零X, 动态清零, 不再新增. */
    static final List<WordLevel> ZERO = List.of(
            level("zero.not-to-happen", "(?:不得|不|未)(?:再)?(?:出现|发生|产生)(?!重大变化)", Comparator.ZERO, 0.9),
            level(
                    "zero.no-more",
                    "(?:不再|不得|不)新增(?!长)|不再(?:新建|种植|审批|核准|备案|布局|配套建设)|不(?:得|再|会|能|许)?(?:返黑|返臭)",
                    Comparator.ZERO,
                    0.85),
            level("zero.is-none", "(?:[为到至归是]|保持|达到|实现)(?:零|0)(?:起|次|天|个|例|家|宗|件|增长|新增|上升)?$", Comparator.ZERO, 0.85),
            level(
                    "zero.cleared",
                    "动态清零|(?<!基本|[个项])[“\"]?清零[”\"]?$|(?:全面|全部|基本|实现|完成|确保|保持)[^,]{0,8}(?<![个项])清零",
                    Comparator.ZERO,
                    0.8),
            level(
                    "zero.named",
                    "零(?!碳|存整取|报告|售|星|散|距离|部件|配件|容忍|门槛|钱|食|整|度|废|能耗|增加值|工业|信任|等待|跑动|接触|延误|基础|直排区|土地|公里)\\p{IsHan}{2}(?!区|工厂|园区|企业|社区|村|城市|单元|试点)",
                    Comparator.ZERO,
                    0.8),
            level(
                    "zero.none",
                    "^(?:确保|实现|基本|全市|全县|全区|保持|做到)*无(?!废|明显|人|法|序|组织|害|水印|论|缝|线|偿|障碍|证|关|条件|需|疑|力|效|居民|机|异味扰)|无(?:填埋|劣|黑臭|垃圾|污水|违法|大面积|直排|返黑|返臭|漂浮|散煤|裸露|露天焚烧|重度?污染|污染事故|事故|人员伤亡|伤亡|超标|新增|重大)|(?:域|面|岸|段|区|内|沿线|全线|周边|辖区|水体|河道|湖面)(?:范围)?(?:内)?无(?!明显|障碍)[^,无]{2,16}(?:现象|行为|漂浮物|垃圾|直排|堆放|堆存|积存|倾倒|焚烧|活动)$",
                    Comparator.ZERO,
                    0.85),
            level(
                    "zero.removed",
                    "^(?:力争|确保|实现|到)?消除[^,]{0,20}(?:劣(?:Ⅴ|V|五)类|黑臭水体|直排口|污水直排)[^,]{0,6}$|(?:全面|全部|彻底|完全)消除|(?:断面|支流|干流|河流|流域|点位)[^,]{0,4}(?<!基本)消除劣(?:Ⅴ|V|五)类|得到(?:全面|总体|彻底)?消除|(?:断面|水体|湖泊|点位|水质)(?:实现)?(?:全面|全部)?消除$",
                    Comparator.ZERO,
                    0.8));

    /** 保持稳定, 基本消除, 得到有效控制: a named thing and its state. */
    static final List<WordLevel> QUALITATIVE = List.of(
            level(
                    "state.unmeasured-comparison",
                    "(?:保持|维持|持续|总体)+(?:稳定|平稳)(?!运行|达标)|稳中向好|稳中有升|稳中有降|稳中趋好|稳定向好|只增不减|只减不增|只降不升|只升不降|持续向好|不下降|不恶化|不升高|不上升|不扩大|负增长|不降低|不退化|不反弹",
                    Comparator.QUALITATIVE,
                    0.7),
            level(
                    "state.under-control",
                    "(?:得到|得以)(?:有效|全面|根本|基本|切实|充分|进一步|严格|初步|合理|较好|总体)*(?:控制|保障|遏制|管控|改善|解决|恢复|落实|收集处理|处理|处置|保护)|^有效保障[^,]{2,20}(?:安全|用水|利用)",
                    Comparator.QUALITATIVE,
                    0.7),
            level("state.removed-mostly", "基本(?:消除|淘汰|杜绝)|(?:明显|大幅)消除", Comparator.QUALITATIVE, 0.75),
            level(
                    "state.all-meet",
                    "(?:持续|稳定|全部|全面|基本|均)+(?:实现|稳定)*达标(?!的|运行|排放[^,]{2,}|攻坚|提升|改造|创建|建设|行动)|实现[^,]{2,20}(?:二级|一级|三级)?达标$",
                    Comparator.QUALITATIVE,
                    0.6),
            level(
                    "state.standard",
                    "(?:达到|满足|符合|优于|保持在?|稳定在|维持在|提升至|提升到|提升为|改善到|改善为|改善至|恢复到|提高到|升至)[^,]{0,12}(?:[一二三四ⅠⅡⅢⅣI]+(?:级|类)[^,]{0,6}(?:标准|水质|要求)?|标准|排放限值(?:要求)?)$",
                    Comparator.QUALITATIVE,
                    0.55),
            level("state.all-covered", "全覆盖|应(\\p{IsHan})尽\\1|全面覆盖", Comparator.QUALITATIVE, 0.65),
            level(
                    "state.all-changed",
                    "(?:基本)?实现[^,]{1,10}化$|全面[^,]{2,4}化$|全部为[^,]{2,12}$|碳(?:排放)?(?:总量)?(?:实现)?达峰$|全部(?:使用|采用|实现|改为|更换)|基本实现[^,]{2,24}$|(?<!化)基本实现$",
                    Comparator.QUALITATIVE,
                    0.55),
            level(
                    "state.place-kept",
                    "(?:保持|居|位居|处于|走在|达到)[^,]{0,10}(?:先进位次|前列|先进行列|先进水平|领先)",
                    Comparator.QUALITATIVE,
                    0.6),
            level(
                    "state.changed",
                    "(?<=(?<!效)率|(?<!质)量|指数|浓度|面积|天数|强度|比例|比重|总数|次数|密度|发展水平|监管能力|治理水平|治理能力)(?:力争|争取|确保)?(?:有所|继续|明显|显著|大幅度?|持续|稳步|逐年|进一步)(?:提升|提高|改善|减少|下降|降低|增加|增长|上升)$"
                            + "|(?<=水质|空气质量|环境质量|空气品质)(?:力争|争取|确保|[较比][^,]{1,8}?)?(?:有所|明显|显著|大幅度?|进一步)(?:改善|提升|好转)$",
                    Comparator.QUALITATIVE,
                    0.6),
            level("state.multiplied", "翻[一两二]番|翻番|(?:实现|达到)倍增$", Comparator.QUALITATIVE, 0.7),
            level("state.none-visible", "无明显[^,]{2,12}", Comparator.QUALITATIVE, 0.6));

    /** Whether the thing may stand behind the state: 基本消除黑臭水体. */
    boolean namesItsThing() {
        return id.equals("state.removed-mostly");
    }

    private static WordLevel level(String id, String words, Comparator comparator, double confidence) {
        return new WordLevel(id, Pattern.compile(words), comparator, confidence);
    }
}

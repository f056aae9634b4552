package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.SmallPlan;
import org.ecoplan.plan.reading.model.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts, amounts and shares without a comparator word: in rows, before brackets, behind any verb of work. */
class CountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "布设监测点12处,取水口标识牌15块,隔离网3公里|GE 12 处;GE 15 块;GE 3 公里",
                "关停3家7座石灰窑|GE 3 家;GE 7 座",
                "削减氮氧化物55吨、挥发性有机物31吨|GE 55 吨;GE 31 吨",
                "新增造林300公顷,其中生态林120公顷|GE 300 公顷;GE 120 公顷",
                "国控断面优良率100%、省控断面90%以上|GE 100 %;GE 90 %",
                "新购新能源公交车45辆、出租车20辆、环卫车8辆|GE 45 辆;GE 20 辆;GE 8 辆",
                "安装在线监控26套(详见附件2)|GE 26 套",
                "改造雨污管网18公里(见附表3),新建泵站2座(名单另发)|GE 18 公里;GE 2 座",
                "购置洗扫车60台(其中新能源车25台)|GE 60 台;GE 25 台",
                "净增湿地面积2.5万亩以上|GE 2.5 万亩",
                "扶持资源回收企业4家|GE 4 家",
                "建成监测站3座并投入使用|GE 3 座",
                "落实清洁取暖改造9000户|GE 9000 户",
                "节约标准煤3万吨|GE 3 万吨",
                "打造绿色学校30余所|GE 30 所"
            })
    void readsEachCountOfARow(String words, String levels) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .extracting(target -> target.level().comparator() + " "
                        + target.level().value() + " " + target.level().unit())
                .containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2台焦炉完成超低排放改造|GE 2 台",
                "7家供热企业全部完成提标改造|GE 7 家",
                "关停养殖场15家,关停剩余12家|GE 15 家;GE 12 家",
                "建成集中处理中心三个|GE 3 个",
                "创建示范场一至两家|BETWEEN 1 家",
                "处理能力不低于二十万吨|GE 20 万吨",
                "溢流次数减少一半以上|DECREASE_GE 50 %",
                "新能源公交车占比超过八成|GT 80 %",
                "国控、省控断面水质优良率均达到100%|GE 100 %;GE 100 %",
                "松原市、临江市各培育A级绩效企业3家|GE 3 家;GE 3 家",
                "打通断头河浜11条|GE 11 条",
                "施肥强度降到每亩22公斤以下|LE 22 公斤",
                "铺设污水支管四点五公里|GE 4.5 公里",
                "河道清淤十二点六公里|GE 12.6 公里",
                "修复湿地零点八公顷|GE 0.8 公顷",
                "完成年度投资9亿元|GE 9 亿元",
                "完成技改投资20亿元|GE 20 亿元",
                "完成投资5000万元以上|GE 5000 万元",
                "路检路查柴油货车1.5万辆次以上|GE 1.5 万辆次",
                "累计推出便民事项30个以上|GE 30 个",
                "新造油茶林800亩|GE 800 亩",
                "行政村垃圾收运100%全覆盖|GE 100 %",
                "城镇新建建筑100%执行绿色标准|GE 100 %",
                "规模养殖场100%配备处理设施|GE 100 %",
                "50%以上的规模养殖场实施减抗行动|GE 50 %"
            })
    void readsFurtherCounts(String words, String levels) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .extracting(target -> target.level().comparator() + " "
                        + target.level().value() + " " + target.level().unit())
                .containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成清江流域80%入河排污口溯源|GE 80 %",
                "完成全县45%行政村污水治理|GE 45 %",
                "完成城区60%沿街排水户整治|GE 60 %",
                "完成市下达1800亩的荒山造林任务|GE 1800 亩",
                "完成省下达3.5万亩的退化草原修复任务|GE 3.5 万亩",
                "9个乡镇达到卫生乡镇标准|GE 9 个",
                "15家医院符合绿色医院要求|GE 15 家",
                "配套粪肥贮存池3000立方米|GE 3000 立方米",
                "补齐监测设备18套|GE 18 套",
                "补建雨水支管2公里|GE 2 公里",
                "捕捞产量较2020年减幅不低于20%|DECREASE_GE 20 %",
                "大气主要污染物二氧化硫、氮氧化物减排比例达到20%|GE 20 %;GE 20 %"
            })
    void aShareAnAmountOrAStandardOfSomeThingsIsALevel(String words, String levels) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .extracting(target -> target.level().comparator() + " "
                        + target.level().value() + " " + target.level().unit())
                .containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"落实扬尘治理6个“百分之百”", "实现5个“双确保”", "做到4个“不放过”", "完成“三个清零”", "6项污染物指标达到国家二级标准", "15家医院加强管理"})
    void aCountedSloganOrStateIsNoLevelInFigures(String words) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .noneMatch(target ->
                        target.level().value() != null || target.level().comparator() == Comparator.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"城区散煤“清零”", "黄标车“清零”", "实现直排口清零"})
    void zeroMayStandInQuotes(String words) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .singleElement()
                .satisfies(target -> assertThat(target.level().comparator()).isEqualTo(Comparator.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"清江水质明显改善,1", "城区空气质量较2020年大幅改善,1", "清江水质进一步提升,1", "生态环境质量持续提升,0", "改善环境质量,0"})
    void aQualityThatIsToBeBetterIsAStateInWords(String words, int states) {
        assertThat(SmallPlan.under("主要目标", "到2025年," + words + "。").targets()).hasSize(states);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单机补贴不超过2万元",
                "每户补助标准不低于3000元",
                "日处理2万吨污水处理厂通水",
                "预测AQI日均值达到150以上,启动响应",
                "当浓度超过150微克/立方米,启动响应",
                "发现一处、查处一处",
                "改造小区,惠及居民1.3万户",
                "实现107个县光化学监测全覆盖",
                "项目总投资9亿元",
                "行政村40%按季度轮换",
                "四点三十分前完成巡查"
            })
    void aRateOfMoneyACaseOrWhoBenefitsIsNoLevel(String words) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .noneMatch(target -> target.level().value() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每季度抽查不少于20家|",
                "每月抽检企业15家|",
                "每半年走访不少于30户|",
                "抽查企业20家|GE 20 家 2025-12-31",
                "每年新改建户厕1200座以上|GE 1200 座 2025-12-31"
            })
    void howManyAreLookedAtEachTimeIsNoLevel(String words, String level) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels())
                .containsExactly(level == null ? new String[0] : new String[] {level});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年完成22个村治理,2025年、2026年分别完成26个、28个|GE 22 个 2024-12-31;GE 26 个 2025-12-31;GE 28 个" + " 2026-12-31",
                "2024年新建管网9公里,2025年和2026年分别新建12公里、15公里|GE 9 公里 2024-12-31;GE 12 公里 2025-12-31;GE 15 公里" + " 2026-12-31",
                "2024年达到60%,2025年、2026年分别达到70%、80%|GE 60 % 2024-12-31;GE 70 % 2025-12-31;GE 80 % 2026-12-31",
                "2024年完成22个村治理,2025年完成26个|GE 22 个 2024-12-31;GE 26 个 2025-12-31"
            })
    void eachOfSeveralYearsHasItsOwnCount(String words, String levels) {
        assertThat(SmallPlan.of("治理率" + words + "。").levels()).containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一是2024年6月底前排查8座水库;二是新建管网34公里|GE 8 座 2024-06-30;GE 34 公里",
                "一是2024年6月底前清淤8公里;三是新建管网34公里|GE 8 公里 2024-06-30;GE 34 公里",
                "一是2024年6月底前清淤8公里;新建管网34公里|GE 8 公里 2024-06-30;GE 34 公里 2024-06-30"
            })
    void aDateHoldsForItsOwnMeasure(String words, String levels) {
        assertThat(SmallPlan.of("加强治理。" + words + "。").levels()).containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"严格落实“零报告”制度", "针对“零存整取”造成的污染开展清理"})
    void aReportOfNothingIsNoLevelOfNone(String words) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels()).isEmpty();
    }

    @Test
    void theDateOfAPartHoldsForThePartOnly() {
        assertThat(SmallPlan.of("2025年底前,新建管网210公里,其中2024年新建60公里;收集率提高到68%。").levels())
                .containsExactly("GE 210 公里 2025-12-31", "GE 60 公里 2024-12-31", "GE 68 % 2025-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "焦化企业2家须在2024年8月底前完成改造|GE 2 家 2024-08-31",
                "城区印染企业4家应于2024年6月底前搬迁|GE 4 家 2024-06-30",
                "对焦化企业2家2024年8月底前开展检查|",
                "2024年底前实施东坪、西岭等6个重点修复工程|GE 6 个 2024-12-31",
                "2024年底前巡查东坪、西岭等6个村|",
                "设置检测站7处(2024年9月底前投入运行)|GE 7 处 2024-09-30",
                "2024年6月底前选择2至3个乡镇开展试点|BETWEEN 2..3 个 2024-06-30",
                "年内核准消纳场2处|GE 2 处 2024-12-31",
                "2024年底前储备活性炭不少于五吨|GE 5 吨 2024-12-31",
                "2024年底前建成庙湾、上坪等五个村污水处理站|GE 5 个 2024-12-31",
                "2024年底前清理淤泥4.2万方|GE 4.2 万方 2024-12-31",
                "2024年底前加装声屏障1850延米|GE 1850 延米 2024-12-31",
                "2024年底前退渔还湿1200亩|GE 1200 亩 2024-12-31",
                "2024年底前新建建筑100%达到绿色标准|GE 100 % 2024-12-31",
                "2024年底前救护成功率在65%以上|GE 65 % 2024-12-31",
                "2024年底前垃圾密度降至每百米3个以下|LE 3 个 2024-12-31",
                "2024年产值突破450亿元,力争达到500亿元|GT 450 亿元 2024-12-31;GE 500 亿元 2024-12-31~"
            })
    void whatIsToBeDoneWithSoManyThings(String words, String levels) {
        assertThat(SmallPlan.of(words + "。").levels())
                .containsExactly(levels == null ? new String[0] : levels.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "采取以下措施:(1)2024年6月底前关停养殖场7家;(2)建设沟渠6公里|GE 7 家 2024-06-30;GE 6 公里",
                "主要措施:①2024年6月底前关停养殖场7家;②建设沟渠6公里|GE 7 家 2024-06-30;GE 6 公里",
                "2024年6月底前关停养殖场7家;建设沟渠6公里|GE 7 家 2024-06-30;GE 6 公里 2024-06-30"
            })
    void eachNumberedMeasureHasADateOfItsOwn(String words, String levels) {
        SmallPlan plan = SmallPlan.of("加强治理。" + words + "。");

        assertThat(plan.levels()).containsExactly(levels.split(";"));
        assertThat(plan.names()).noneMatch(name -> name.contains("(") || name.contains("②"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "综合排名力争进入全省前6位且不得退出前8位|RANK_LE 6 位 2025-12-31~;RANK_LE 8 位 2025-12-31~",
                "综合排名不得跌出全市前10名|RANK_LE 10 名 2025-12-31",
                "综合排名退出全市后10名|RANK_OUT_OF_LAST 10 名 2025-12-31"
            })
    void notToFallBehindARankIsToKeepIt(String words, String levels) {
        assertThat(SmallPlan.under("主要目标", "到2025年," + words + "。").levels()).containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025年底前,江面无成片漂浮物|ZERO 2025-12-31",
                "2025年底前,县域内无露天堆放现象|ZERO 2025-12-31",
                "2025年底前,建设区内无障碍设施|",
                "2025年底前,鱼类完整性指数有所提升|QUALITATIVE 2025-12-31",
                "2025年底前,垃圾填埋量大幅减少|QUALITATIVE 2025-12-31",
                "2025年底前,环境质量持续改善|",
                "年度考核目标确保完成|SUPERIOR",
                "年度考核目标确保完成后的奖励|"
            })
    void furtherLevelsInWords(String words, String level) {
        assertThat(SmallPlan.of(words + "。").levels())
                .containsExactly(level == null ? new String[0] : new String[] {level});
    }

    @Test
    void theMonthsOfAYearBeforeTheIssueTellWhatWas() {
        assertThat(SmallPlan.under("主要目标", "2023年5—9月,全市臭氧浓度为172微克/立方米。到2024年,控制在165微克/立方米以内。")
                        .levels())
                .containsExactly("LE 165 微克/立方米 2024-12-31");
    }

    @Test
    void aDateBehindTheWorkHoldsForIt() {
        assertThat(SmallPlan.of("淘汰落后印染生产线6条,2025年6月底前全部完成。").levels()).containsExactly("GE 6 条 2025-06-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "集装箱吞吐量达到45万标准箱以上|万标准箱",
                "细颗粒物浓度控制在33微克每立方米以下|微克每立方米",
                "总磷浓度控制在0.2毫克每升以内|毫克每升",
                "城区人口密度不超过1万人/平方公里|万人/平方公里",
                "单位产值能耗降至0.4吨标准煤/万元以下|吨标准煤/万元",
                "病虫害防治用药量不超过2克/亩|克/亩"
            })
    void readsTheUnitInFull(String words, String unit) {
        assertThat(SmallPlan.of("到2025年," + words + "。").targets())
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.level().unit()).isEqualTo(unit);
                    assertThat(target.quote()).endsWith(words.substring(words.length() - 2));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "修复湿地三百二十公顷|GE 320 公顷",
                "削减化学需氧量1千5百吨|GE 1500 吨",
                "秸秆离田率达到八成以上|GE 80 %",
                "绿色出行比例达到四分之一以上|GE 25 %",
                "绿地率达到1/5以上|GE 20 %",
                "死亡率降至千分之八以下|LE 8 ‰",
                "回收率达到百分之九十二点五|GE 92.5 %"
            })
    void readsNumbersInWordsAndFractions(String words, String level) {
        assertThat(SmallPlan.of("到2025年," + words + "。").levels()).containsExactly(level + " 2025-12-31");
    }

    @Test
    void asksAboutAShareThatHasNoExactValue() {
        // When
        SmallPlan plan = SmallPlan.of("到2025年,绿色出行比例达到1/3以上。");

        // Then
        assertThat(plan.levels()).containsExactly("QUALITATIVE 2025-12-31");
        assertThat(plan.questions()).anyMatch(question -> question.contains("1/3以上"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "清退网箱1200口(框)|GE 1200 口(框)",
                "完成9种化学物质环境信息调查|GE 9 种",
                "开展培训3期|GE 3 期",
                "清退养殖海域约520公顷|ABOUT 520 公顷",
                "贮存期限最长不超过90天|LE 90 天",
                "收集周期不得长于7天|LE 7 天",
                "抽查比例下调至5%以下|LE 5 %",
                "劣Ⅴ类水体比例为0|ZERO",
                "新增餐饮项目为零|ZERO",
                "化肥使用量实现零增长|ZERO",
                "全县完成重点行业86种物质调查|GE 86 种",
                "重污染天数控制在0天|ZERO"
            })
    void readsFurtherWordings(String words, String level) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels()).containsExactly(level + " 2025-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新能源车占比2025年达到三成、2026年达到五成、2027年达到80%以上|GE 30 % 2025-12-31;GE 50 % 2026-12-31;GE 80 % 2027-12-31",
                "年度整治完成率分别不低于2024年50%、2025年100%|GE 50 % 2024-12-31;GE 100 % 2025-12-31",
                "7月底前完成工程量的40%,8月底前完成80%,9月20日前全部完工|GE 40 % 2024-07-31;GE 80 % 2024-08-31;GE 100 % 2024-09-20",
                "高河镇、石桥乡分别完成18个、12个行政村治理(均为2024年6月底前)|GE 18 个 2024-06-30;GE 12 个 2024-06-30",
                "2024年底前覆盖率达到80%,2026年起,达标企业不少于2家|GE 80 % 2024-12-31;GE 2 家",
                "兽用抗菌药使用量2025年较2021年减少10%~15%|BETWEEN 10..15 % 2025-12-31",
                "2030年前光伏装机达到60万千瓦|GE 60 万千瓦 2029-12-31"
            })
    void eachFigureHasTheDateOfItsOwn(String words, String levels) {
        assertThat(SmallPlan.of(words + "。").levels()).containsExactly(levels.split(";"));
    }

    @Test
    void aShareOfTheThingsCountedIsALevelOfItsOwn() {
        assertThat(SmallPlan.of("培育12家清洁生产企业,其中6家完成评估验收。").levels()).containsExactly("GE 12 家", "GE 6 家");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"统筹专项资金260万元|GE 260 万元", "安排治理经费80万元|GE 80 万元", "筹措上级补助资金不少于1.2亿元|GE 1.2 亿元", "项目总投资900万元|"})
    void moneyThatIsToBeFoundIsALevelAndTheCostOfAProjectIsNone(String words, String level) {
        assertThat(SmallPlan.of(words + "。").levels())
                .containsExactly(level == null ? new String[0] : new String[] {level});
    }

    @Test
    void eachKindOfEventThatIsNotToHappenIsALevel() {
        assertThat(SmallPlan.of("不得发生较大环境污染事件和安全生产事故。").levels()).containsExactly("ZERO", "ZERO");
        assertThat(SmallPlan.of("不得发生较大环境污染事件。").levels()).containsExactly("ZERO");
    }

    @Test
    void theUnitIsThatOfTheOriginalScript() {
        assertThat(SmallPlan.of(
                                "2024年6月底前完成12條河道清理。縣級環境監測機構應當嚴格執行監測規範,並將監測結果報縣政府辦公室備案,責任單位應加強對違法排污行為的監督檢查,確保環境質量持續改善,促進經濟社會發展與環境保護協調。")
                        .levels())
                .containsExactly("GE 12 條 2024-06-30");
    }

    @Test
    void aScaleAloneTakesTheMeasureOfTheLastFigure() {
        assertThat(SmallPlan.of("到2025年,东县、西县用水总量分别不超过1.2亿、0.85亿立方米。").levels())
                .containsExactly("LE 1.2 亿立方米 2025-12-31", "LE 0.85 亿立方米 2025-12-31");
    }

    @Test
    void partsByTerritoryBehindTheWholeAreLevelsOfTheirOwn() {
        assertThat(SmallPlan.of("新增污水处理能力35万立方米/日,其中东县20万立方米/日、西县15万立方米/日。").levels())
                .containsExactly("GE 35 万立方米/日", "GE 20 万立方米/日", "GE 15 万立方米/日");
    }

    @Test
    void whatIsNoneOfEachQuantityIsOneLevelEach() {
        assertThat(SmallPlan.of("到2025年,化肥、农药使用量实现零增长。").names()).containsExactly("化肥使用量", "农药使用量");
    }

    @Test
    void asksAboutANumberWithAUnitThatNoRuleUnderstands() {
        // When
        SmallPlan plan = SmallPlan.of("稳妥承接12家企业产能。");

        // Then
        assertThat(plan.levels()).isEmpty();
        assertThat(plan.questions()).anyMatch(question -> question.contains("12家"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"覆盖全县14个乡镇", "项目总投资3.2亿元", "加强辖区25家企业监管", "在6个断面布设站点", "占地面积约40亩"})
    void asksNothingAboutASetThatIsThere(String words) {
        // When
        SmallPlan plan = SmallPlan.of(words + "。");

        // Then
        assertThat(plan.levels()).isEmpty();
        assertThat(plan.questions()).noneMatch(question -> question.contains("没有读懂"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成老城区3家制药企业退城搬迁主体工程|GE 3 家",
                "完成支流剩余57个排口溯源|GE 57 个",
                "完成禁养区内8户养殖户的粪污整改|GE 8 户",
                "公共充电设施车桩比达到2.5:1|GE 2.5",
                "出口断面水质较上年提升1个类别|INCREASE_GE 1 个类别",
                "完成城区18条破损巷道修补|GE 18 条",
                "沿河7处散货堆场完成封闭改造|GE 7 处",
                "督促21家重点单位完成隐患排查|GE 21 家",
                "开通海铁联运班列线路3条|GE 3 条",
                "班列年开行量不低于600列|GE 600 列",
                "完成反馈问题18项|-",
                "完成5项整改任务|-",
                "对沿河7处散货堆场进行封闭改造宣传|-",
                "对支流剩余57个排口开展巡查|-",
                "完善老城区3家制药企业退城搬迁政策|-"
            })
    void whatIsCompletedMayStandAroundItsNumber(String words, String levels) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels())
                .extracting(level -> level.replace(" 2025-12-31", ""))
                .containsExactly(levels.equals("-") ? new String[0] : levels.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "重污染天数力争继续下降|QUALITATIVE 2025-12-31~",
                "基本淘汰老旧工程机械|QUALITATIVE 2025-12-31~",
                "沿线商户排水许可应发尽发|QUALITATIVE 2025-12-31",
                "消除沿河污水直排口|ZERO 2025-12-31",
                "在完成省下达年度目标任务的基础上,优良天数比率达到88%|GE 88 % 2025-12-31"
            })
    void statesInFurtherWords(String words, String level) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels()).containsExactly(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年、2026年矿石、焦炭清洁运输比例分别达到60%、75%|GE 60 % 2024-12-31;GE 75 % 2026-12-31",
                "2026年矿石、焦炭清洁运输比例分别达到60%、75%|GE 60 % 2026-12-31;GE 75 % 2026-12-31"
            })
    void daysThatOpenTheClauseShareTheFigures(String words, String levels) {
        assertThat(SmallPlan.of(words + "。").levels()).containsExactly(levels.split(";"));
    }
}

package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.ClauseViews;
import org.ecoplan.plan.reading.deadline.Dates;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.Strength;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "污水集中收集率达到70%|GE 70 %",
                "农村生活污水治理率56%|GE 56 %",
                "收集率不低于90%|GE 90 %",
                "覆盖率稳定在55%以上|GE 55 %",
                "医疗废物处置率保持100%|GE 100 %",
                "细颗粒物浓度低于36微克/立方米|LT 36 微克/立方米",
                "污染天数比例控制在0.3%以下|LE 0.3 %",
                "煤炭消费占比降至55%以下|LE 55 %",
                "优良天数比率优于97.8%|GT 97.8 %",
                "细颗粒物浓度优于25微克/立方米|LT 25 微克/立方米",
                "打造10个左右样板村|ABOUT 10 个",
                "在全国168个重点城市排名中进入前110名|RANK_LE 110 名",
                "综合排名保持全省前三|RANK_LE 3 null",
                "空气质量排名退出全省后20位|RANK_OUT_OF_LAST 20 位",
                "综合指数提升5至10个位次|BETWEEN 5 个位次",
                "铁路货运量较2021年增加350万吨|INCREASE_GE 350 万吨",
                "联运量年均增长15%以上|GROWTH_GE 15 %",
                "公路货物周转量占比较2022年下降10个百分点|DECREASE_GE 10 个百分点",
                "非化石能源消费占比提高到16%以上|GE 16 %",
                "完成营造林2.8万亩|GE 2.8 万亩",
                "完成1.54万亩历史遗留矿山生态修复治理|GE 1.54 万亩",
                "创建500个以上“无废细胞”|GE 500 个",
                "淘汰35蒸吨/小时以下燃煤锅炉12台|GE 12 台",
                "淘汰6000万标砖/年以下的烧结砖生产线8条|GE 8 条",
                "硬化里程8.6公里|GE 8.6 公里",
                "优良率达到百分之九十|GE 90 %",
                "80%以上的行政村完成环境整治|GE 80 %",
                "水泥产能完成60%的超低排放改造|GE 60 %",
                "利用率由2021年的42%提高到2025年的57%|GE 57 %",
                "供电煤耗降至300克标准煤/千瓦时以下|LE 300 克标准煤/千瓦时",
                "生态流量不低于0.85立方米/秒|GE 0.85 立方米/秒",
                "联运量年均增长不低于12%|GROWTH_GE 12 %",
                "购置密闭式垃圾转运车12至15辆|BETWEEN 12 辆",
                "完成城南片区4家化工企业搬迁入园|GE 4 家",
                "新能源汽车销量达到汽车销售总量的20%左右|ABOUT 20 %",
                "占比由2020年的62%提高到85%以上|GE 85 %",
                "降尘量小于2.5吨/(平方公里·月)|LT 2.5 吨/(平方公里·月)"
            })
    void readsALevelInFigures(String words, String level) {
        assertThat(levels(words)).containsExactly(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不得出现重污染天气|ZERO",
                "无劣v类断面|ZERO",
                "全市原则上不再新增化工园区|ZERO",
                "实施落后产能“动态清零”|ZERO",
                "推进原生生活垃圾“零填埋”|ZERO",
                "完成市下达的总量减排任务|SUPERIOR",
                "优良天数比例达到省考核要求|SUPERIOR",
                "重点工程减排量满足“十四五”时序进度要求|SUPERIOR",
                "完成湿地年度保护任务|SUPERIOR",
                "优质水比例保持稳定|QUALITATIVE",
                "农村黑臭水体基本消除|QUALITATIVE",
                "建设用地安全利用得到有效保障|QUALITATIVE",
                "生态质量指数稳中向好|QUALITATIVE",
                "实现秸秆露天焚烧“零火点”|ZERO",
                "完成盟行署下达的能耗强度下降目标任务|SUPERIOR",
                "干流水质稳定保持在Ⅱ类|QUALITATIVE",
                "基本消除机械、船舶“冒黑烟”现象|QUALITATIVE",
                "原则上不再新建高排放项目|ZERO",
                "于2017年底前实现河面无大面积漂浮物|ZERO",
                "已完成治理的黑臭水体无返黑返臭现象|ZERO",
                "澧水支流护城河入河口断面消除劣V类水体|ZERO",
                "地下水超采得到严格控制|QUALITATIVE",
                "受污染耕地安全利用率达到市定目标要求|SUPERIOR"
            })
    void readsALevelInWords(String words, Comparator comparator) {
        assertThat(read(words))
                .extracting(target -> target.level().comparator())
                .containsExactly(comparator);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年运量150万吨以上的物流园区接入铁路",
                "有序关停30万千瓦以下煤电落后产能",
                "以150万亩高标准农田示范区建设为重点",
                "对浓度低于100毫克/升的城市污水处理厂制定计划",
                "严防辐射事故的发生",
                "坚决遏制“两高”项目盲目发展",
                "鼓励创建“零碳工厂”",
                "倡导“135”低碳出行方式",
                "推进PM2.5和O3协同管控",
                "主干道每日洒水不少于3次",
                "每年组织业务培训不少于2次",
                "提升3处国家湿地公园管护水平",
                "对使用超过50年的供水管网进行更新改造",
                "完成拆除后闲置超过3个月地块的覆盖",
                "新建、改扩建水泥项目要达到超低排放水平"
            })
    void takesNoScopeNameOrDutyForALevel(String words) {
        assertThat(read(words)).isEmpty();
    }

    @Test
    void sharesTheFiguresOfADistributingSentence() {
        // When
        List<ReadTarget> found = read("PM2.5、PM10浓度分别不高于15、29微克/立方米");

        // Then
        assertThat(found).extracting(ReadTarget::indicator).containsExactly("PM2.5浓度", "PM10浓度");
        assertThat(found)
                .extracting(target -> target.level().value().intValue())
                .containsExactly(15, 29);
    }

    @Test
    void givesEachNamedThingItsOwnDecrease() {
        // When
        List<ReadTarget> found = read("到2025年,化肥、农药使用量比2020年各减少10%");

        // Then
        assertThat(found).extracting(ReadTarget::indicator).containsExactly("化肥使用量", "农药使用量");
        assertThat(found).extracting(target -> target.level().baseline()).containsOnly("2020年");
    }

    @Test
    void keepsEitherOrLevelsTogether() {
        // When
        List<ReadTarget> found = read("其他县区建成区力争达到70%以上或在2020年基础上提高5个百分点以上");

        // Then
        assertThat(found)
                .extracting(target -> target.level().comparator())
                .containsExactly(Comparator.GE, Comparator.INCREASE_GE);
        assertThat(found)
                .extracting(ReadTarget::alternative)
                .doesNotContainNull()
                .containsOnly(found.get(0).alternative());
        assertThat(found).extracting(ReadTarget::strength).containsOnly(Strength.ASPIRATIONAL);
    }

    @Test
    void readsTheFullStageOfAPercentageSeries() {
        // When
        List<ReadTarget> found = read("2024年底前完成70%的整治任务,2025年底前基本完成全部整治任务");

        // Then
        assertThat(found)
                .extracting(target -> target.level().value().intValue())
                .containsExactly(70, 100);
        assertThat(found).extracting(ReadTarget::strength).containsExactly(Strength.BINDING, Strength.ASPIRATIONAL);
        assertThat(found).extracting(target -> target.by().getYear()).containsExactly(2024, 2025);
    }

    @Test
    void readsEachItemOfAListOfWork() {
        assertThat(levels("建成集中喷涂中心2个、溶剂回收中心1个、“绿岛”项目3个")).containsExactly("GE 2 个", "GE 1 个", "GE 3 个");
    }

    @Test
    void readsTheStagesThatStandInOneClause() {
        // When
        List<ReadTarget> rates = read("集中收集率2023年、2024年、2025年分别达到73%、76%、80%");
        List<ReadTarget> counts = read("2023年完成8家、2024年完成6家家具企业整治提升");
        List<ReadTarget> same = read("2024年、2025年重污染天数均不超过1天");

        // Then
        assertThat(rates).extracting(target -> target.by().getYear()).containsExactly(2023, 2024, 2025);
        assertThat(rates).extracting(ReadTarget::indicator).containsOnly("集中收集率");
        assertThat(counts).extracting(target -> target.by().getYear()).containsExactly(2023, 2024);
        assertThat(same).extracting(target -> target.by().getYear()).containsExactly(2024, 2025);
    }

    @Test
    void givesEachRateOfAListTheSharedLevel() {
        assertThat(read("碳排放报告报送率、配额清缴率均达到100%"))
                .extracting(ReadTarget::indicator)
                .containsExactly("碳排放报告报送率", "配额清缴率");
    }

    @Test
    void anOpeningThatEndsInAColonDatesTheListBelowIt() {
        // Given
        CleanText text = TextCleaning.clean("到2025年,实现以下指标:\n——耕地安全利用率达到92%;\n——污水治理率达到40%。\n");

        // When
        List<ClauseView> views = new ClauseViews(text.text(), new Dates(PlanYears.UNKNOWN), true).in(0, text.length());
        List<ReadTarget> found = new TargetReader(text, null).read(views).targets(views);

        // Then
        assertThat(found).extracting(ReadTarget::quote).containsExactly("耕地安全利用率达到92%", "污水治理率达到40%");
        assertThat(found).extracting(target -> target.by().getYear()).containsOnly(2025);
    }

    @Test
    void keepsTheSharesOfTerritories() {
        // When
        List<ReadTarget> found = read("完成300个行政村治理(其中城东县120个、城西县180个)");

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).territories())
                .extracting(value -> value.territory() + value.value())
                .containsExactly("城东县120", "城西县180");
    }

    @Test
    void aSoftWordBeforeTheSubjectReachesToTheSemicolonAndOneInsideItsOwnClause() {
        // When
        List<ReadTarget> fronted = read("全市森林覆盖率达到40%,力争湿地保护率达到50%,林地率达到60%;草地率达到70%");
        List<ReadTarget> inside = read("湿地保护率力争达到50%,林地率达到60%");

        // Then
        assertThat(fronted)
                .extracting(ReadTarget::strength)
                .containsExactly(Strength.BINDING, Strength.ASPIRATIONAL, Strength.ASPIRATIONAL, Strength.BINDING);
        assertThat(inside).extracting(ReadTarget::strength).containsExactly(Strength.ASPIRATIONAL, Strength.BINDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年底前完成70%的整治任务,2025年底前基本完成全部整治任务|整治任务完成率,整治任务完成率",
                "到2023年底完成60%的整治任务,到2024年底完成85%,到2025年底全部完成|整治任务完成率,整治任务完成率,整治任务完成率",
                "农村生活污水治理率2023年达到32%,2024年达到36%|农村生活污水治理率,农村生活污水治理率",
                "2022年完成治理8处,2023年完成治理15处|完成治理,完成治理",
                "2023年、2024年分别新建声屏障2.1公里、2.6公里|新建声屏障,新建声屏障",
                "2024年底前完成既有建筑节能改造12万平方米|完成既有建筑节能改造",
                "2023年完成家具制造企业整治8家,2024年完成6家|完成家具制造企业整治,完成家具制造企业整治",
                "在全国168个重点城市排名中进入前110名,2024年进入前105名|在全国168个重点城市排名,在全国168个重点城市排名",
                "占比由2020年的62%提高到85%以上|占比",
                "2025年底前完成1.54万亩历史遗留矿山生态修复|完成历史遗留矿山生态修复"
            })
    void theStagesOfAnIndicatorHaveOneNameWithoutDatesAndFigures(String words, String names) {
        assertThat(read(words)).extracting(ReadTarget::indicator).containsExactly(names.split(","));
    }

    private static List<String> levels(String words) {
        return read(words).stream().map(TargetReaderTest::level).toList();
    }

    private static String level(ReadTarget target) {
        Level level = target.level();
        return level.comparator() + " " + level.value() + " " + level.unit();
    }

    private static List<ReadTarget> read(String words) {
        CleanText text = TextCleaning.clean(words);
        List<ClauseView> views = new ClauseViews(text.text(), new Dates(PlanYears.UNKNOWN), false).in(0, text.length());
        return new TargetReader(text, null).read(views).targets(views);
    }
}
